import * as v from "valibot";
import type { Address, Hex } from "viem";
import { chunked } from "@/lib/chunked.ts";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, type Rows, seconds, sift, units } from "@/modules/indexer/rows.ts";

const HISTORY = query(`query History($where: LiquidationWhere!, $first: Int!) {
  liquidations(where: $where, first: $first, orderBy: id, direction: desc) {
    nodes {
      id kind account caller receiver poolId collateralReserveId debtReserveId repaidAssets seizedAssets
      healthBefore healthAfter bonus writtenOff seizedValue repaidValue timestamp transaction
    }
    totalCount
  }
}`);
const LOSSES = query(`query Losses($where: WriteOffWhere!, $first: Int!) {
  writeOffs(where: $where, first: $first) {
    nodes { id account reserveId assets fromFees fromSuppliers transaction }
  }
}`);

const eventId = v.pipe(v.string(), v.regex(/^\d{12,16}-\d{6,8}(-[a-z]{1,16})?$/));
/** 2^256 − 1 means that no debt is left. */
const health = v.nullable(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,78}$/),
    v.transform((text) => BigInt(text)),
  ),
);
/** A value may be larger than an amount: a price multiplies it. */
const value = v.nullable(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,60}$/),
    v.transform((text) => BigInt(text)),
  ),
);

const row = v.object({
  id: eventId,
  kind: v.picklist(["liquidation", "auction"]),
  account: hexOf(20),
  caller: hexOf(20),
  receiver: hexOf(20),
  poolId: hexOf(32),
  collateralReserveId: hexOf(32),
  debtReserveId: v.nullable(hexOf(32)),
  repaidAssets: units,
  seizedAssets: units,
  healthBefore: health,
  healthAfter: health,
  bonus: v.nullable(units),
  writtenOff: units,
  seizedValue: value,
  repaidValue: value,
  timestamp: seconds,
  transaction: hexOf(32),
});

const loss = v.object({
  id: eventId,
  account: hexOf(20),
  reserveId: hexOf(32),
  assets: units,
  fromFees: units,
  fromSuppliers: units,
  transaction: hexOf(32),
});

/** A debt that was written off, and who bore it. Token units of the reserve. */
export type Loss = v.InferOutput<typeof loss>;

/** A past liquidation. Token units, values WAD of the pool's unit at the prices then, health factors and bonus WAD. */
export type Past = v.InferOutput<typeof row> & { losses: Loss[] };

/** The newest liquidations, of one account or of all, with the losses that came of them, as the indexer reports them. */
export async function fetchLiquidations(
  indexerUrl: string,
  account: Address | null,
  first: number,
): Promise<Rows<Past> & { total: number }> {
  const own = account === null ? null : (account.toLowerCase() as Address);
  const where = own === null ? {} : { account: { eq: own } };
  const { nodes, totalCount } = await askIndexer(indexerUrl, HISTORY, "liquidations", list, { where, first });
  const { rows, leftOut } = sift(
    nodes,
    row,
    first,
    ({ id }) => id,
    (one) => own === null || one.account === own,
  );
  const transactions = [
    ...new Set(rows.filter(({ writtenOff }) => writtenOff > 0n).map(({ transaction }) => transaction)),
  ];
  const found = await Promise.all(chunked(transactions, TRANSACTIONS).map((some) => fetchLosses(indexerUrl, some)));
  const losses = found.flatMap((one) => one.rows);
  return {
    rows: rows.map((one) => ({
      ...one,
      losses: losses.filter(({ transaction, account }) => transaction === one.transaction && account === one.account),
    })),
    leftOut: found.reduce((sum, one) => sum + one.leftOut, leftOut),
    total: totalCount ?? nodes.length,
  };
}

/** Transactions of a question, and more than the reserves that they can have written off. */
const [TRANSACTIONS, MOST_LOSSES] = [50, 800];

async function fetchLosses(indexerUrl: string, transactions: Hex[]): Promise<Rows<Loss>> {
  const where = { transaction: { in: transactions } };
  const { nodes } = await askIndexer(indexerUrl, LOSSES, "writeOffs", list, { where, first: MOST_LOSSES });
  return sift(
    nodes,
    loss,
    MOST_LOSSES,
    ({ id }) => id,
    ({ transaction }) => transactions.includes(transaction),
  );
}
