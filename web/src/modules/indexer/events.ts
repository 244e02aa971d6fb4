import { eventTypes } from "@weir/sdk/codec/ledger";
import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "./graphql.ts";
import { count, hexOf, type Rows, seconds, sift, units } from "./rows.ts";

const FIELDS = "id type poolId reserveId account assets seizedReserveId seizedAssets block timestamp transaction";

/** A row of the ledger. Token units; seconds. */
const row = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{12,16}-\d{6,8}(-[a-z]{1,16})?$/)),
  type: v.picklist(eventTypes),
  poolId: hexOf(32),
  reserveId: hexOf(32),
  account: hexOf(20),
  assets: units,
  seizedReserveId: v.nullable(hexOf(32)),
  seizedAssets: v.nullable(units),
  block: count,
  timestamp: seconds,
  transaction: hexOf(32),
});

export type LedgerEvent = v.InferOutput<typeof row>;

const QUERY = `query Ledger($where: eventFilter!, $limit: Int!) {
  events(where: $where, orderBy: "id", orderDirection: "desc", limit: $limit) { items { ${FIELDS} } totalCount }
}`;

export type LedgerPage = Rows<LedgerEvent> & { total: number };

/** The newest of an account or a reserve, as the indexer says. @throws IndexerError */
export async function fetchLedger(
  indexerUrl: string,
  where: { account?: string; reserveId?: Hex },
  limit: number,
): Promise<LedgerPage> {
  const { items, totalCount } = await askIndexer(indexerUrl, QUERY, "events", { where, limit });
  const asked = ({ account, reserveId }: LedgerEvent) =>
    (where.account ?? account) === account && (where.reserveId ?? reserveId) === reserveId;
  const sifted = sift(items, row, limit, ({ id }) => id, asked);
  return { ...sifted, total: totalCount ?? items.length };
}
