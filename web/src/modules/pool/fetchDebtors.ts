import { accountBits, reserveIndex } from "@weir/sdk/codec/ids";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { indexedBlock } from "@/modules/indexer/indexedBlock.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, sift, units } from "@/modules/indexer/rows.ts";

/** Accounts that are counted, those nearest to liquidation first: the API answers at most 50,000 fields. */
export const MOST_DEBTORS = 300;
/** WAD. Above every health factor that a debt of a token unit can leave. */
const ANY = 10n ** 38n;
const RESERVES = 16;

const QUERY = query(`query Debtors($pool: Hex!, $below: BigInt!, $first: Int!) {
  atRisk(pool: $pool, below: $below, first: $first) {
    account
    positions { reserveId supplyShares borrowShares collateral supplyBacksDebt }
  }
}`);

const account = v.object({ account: hexOf(20), positions: v.array(v.unknown()) });
const position = v.object({
  reserveId: hexOf(32),
  supplyShares: units,
  borrowShares: units,
  collateral: units,
  supplyBacksDebt: v.boolean(),
});

export type DebtorPosition = v.InferOutput<typeof position>;

export type Debtors = {
  /** The positions of each account. */
  accounts: DebtorPosition[][];
  leftOut: number;
  /** The indexer's newest block. */
  block: bigint;
};

/** The accounts of a pool that owe, nearest to liquidation first, as the indexer reports them. */
export async function fetchDebtors(indexerUrl: string, chainId: number, pool: Hex): Promise<Debtors> {
  const variables = { pool, below: ANY.toString(), first: MOST_DEBTORS };
  const block = await indexedBlock(indexerUrl, chainId);
  const items = await askIndexer(indexerUrl, QUERY, "atRisk", v.array(v.unknown()), variables);
  const { rows, leftOut } = sift(items, account, MOST_DEBTORS, (one) => one.account);
  const accounts = rows.map(({ positions }) => sift(positions, position, RESERVES, ({ reserveId }) => reserveId).rows);
  return { accounts, leftOut, block };
}

/** The pool with the positions of one of its accounts. Positions in reserves that the pool lacks are ignored. */
export function snapshotWith(snapshot: PoolSnapshot, positions: readonly DebtorPosition[]): PoolSnapshot {
  const byId = new Map(positions.map((one) => [BigInt(one.reserveId), one]));
  let bits = 0n;
  const reserves = snapshot.reserves.map((reserve) => {
    const { supplyShares = 0n, borrowShares = 0n, collateral = 0n, supplyBacksDebt } = byId.get(reserve.id) ?? {};
    const at = BigInt(reserveIndex(reserve.id));
    if (supplyBacksDebt) bits |= 1n << at;
    if (collateral > 0n) bits |= 1n << (16n + at);
    if (borrowShares > 0n) bits |= 1n << (32n + at);
    return { ...reserve, position: { supplyShares, borrowShares, collateral } };
  });
  return { ...snapshot, accountBits: bits, reserves };
}

/** Whether the account of the snapshot has collateral in the reserve: a fall of its price concerns it. */
export const backsWith = (snapshot: PoolSnapshot, reserveId: bigint): boolean => {
  const { supplyBacksDebt, hasCollateral } = accountBits(snapshot.accountBits, reserveIndex(reserveId));
  return supplyBacksDebt || hasCollateral;
};
