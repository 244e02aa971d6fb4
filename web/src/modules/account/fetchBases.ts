import * as v from "valibot";
import type { Address } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift, signedUnits, units } from "@/modules/indexer/rows.ts";
import type { Bases, Basis } from "./gains.ts";

/** As fetchPaid(): pools of sixteen reserves. */
const MOST = 200;

const QUERY = query(`query Bases($account: Address!, $first: Int!) {
  positions(where: { account: { eq: $account } }, first: $first) {
    nodes { reserveId profitBases { side assets paid taken cost interest realised } }
  }
}`);

const figure = v.nullable(signedUnits);
const row = v.object({
  reserveId: hexOf(32),
  profitBases: v.pipe(
    v.array(
      v.object({
        side: v.picklist(["supply", "collateral", "borrow"]),
        assets: units,
        ...{ paid: figure, taken: figure, cost: figure, interest: figure, realised: figure },
      }),
    ),
    v.maxLength(3),
  ),
});

/** What each balance of an account cost and brought, those that are empty by now included, as the indexer reports it. */
export async function fetchBases(indexerUrl: string, account: Address): Promise<Bases> {
  const wanted = account.toLowerCase() as Address;
  const { nodes } = await askIndexer(indexerUrl, QUERY, "positions", list, { account: wanted, first: MOST });
  const { rows } = sift(nodes, row, MOST, ({ reserveId }) => reserveId);
  return new Map(
    rows.flatMap(({ reserveId, profitBases }) =>
      profitBases.map(({ side, ...basis }): [string, Basis] => [`${BigInt(reserveId)} ${side}`, basis]),
    ),
  );
}
