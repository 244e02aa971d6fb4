import { type EntryType, entryTypes } from "@weir/sdk/codec/ledger";
import * as v from "valibot";
import type { Address, Hex } from "viem";
import { askIndexer, list } from "./askIndexer.ts";
import { query } from "./query.ts";
import { count, hexOf, type Rows, seconds, sift, signedUnits, units } from "./rows.ts";

const QUERY = query(`query Ledger($where: EntryWhere!, $first: Int!) {
  entries(where: $where, first: $first) {
    nodes {
      id type poolId reserveId account deltaAssets block timestamp transaction
      liquidation { repaidAssets collateralReserveId seizedAssets }
    }
    totalCount
  }
}`);

/** A row of the ledger. Token units; seconds. */
const row = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{12,16}-\d{6,8}(-[a-z]{1,16})?$/)),
  type: v.picklist(entryTypes),
  poolId: hexOf(32),
  reserveId: hexOf(32),
  account: hexOf(20),
  deltaAssets: signedUnits,
  liquidation: v.nullable(v.object({ repaidAssets: units, collateralReserveId: hexOf(32), seizedAssets: units })),
  block: count,
  timestamp: seconds,
  transaction: hexOf(32),
});

type Row = v.InferOutput<typeof row>;

/** What an event of an account shows. `assets`: token units of the reserve, what the account paid, got, or lost. */
export type LedgerEvent = Omit<Row, "deltaAssets" | "liquidation"> & {
  assets: bigint;
  /** What a liquidator took in return; null: the event is none. */
  seized: { reserveId: Hex; assets: bigint } | null;
};

/** The caller of a liquidation or an auction: no balance of the caller changes, so that the amounts are the seizure's. */
const takers: ReadonlySet<EntryType> = new Set(["liquidator", "silentTaker"]);

function eventOf({ deltaAssets, liquidation, ...event }: Row): LedgerEvent {
  if (!liquidation || !takers.has(event.type))
    return { ...event, assets: deltaAssets < 0n ? -deltaAssets : deltaAssets, seized: null };
  const { repaidAssets, collateralReserveId: reserveId, seizedAssets: assets } = liquidation;
  return event.type === "liquidator"
    ? { ...event, assets: repaidAssets, seized: { reserveId, assets } }
    : { ...event, assets, seized: null };
}

export type LedgerPage = Rows<LedgerEvent> & { total: number };

/** The newest events of an account or a reserve, as the indexer reports them. */
export async function fetchLedger(
  indexerUrl: string,
  { account, reserveId }: { account?: Address; reserveId?: Hex },
  limit: number,
): Promise<LedgerPage> {
  const where = { ...(account && { account: { eq: account } }), ...(reserveId && { reserveId: { eq: reserveId } }) };
  const { nodes, totalCount } = await askIndexer(indexerUrl, QUERY, "entries", list, { where, first: limit });
  const wanted = (one: Row) =>
    (account ?? one.account) === one.account && (reserveId ?? one.reserveId) === one.reserveId;
  const { rows, leftOut } = sift(nodes, row, limit, ({ id }) => id, wanted);
  return { rows: rows.map(eventOf), leftOut, total: totalCount ?? nodes.length };
}
