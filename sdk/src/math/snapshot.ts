import type { ContractFunctionReturnType } from "viem";
import { accountBits, reserveIndex } from "../codec/ids.ts";
import type { lensAbi } from "../generated/abi.ts";

/** A pool as an account sees it, all of one block: what `Lens.snapshot` answers. Units as in ILens.sol. */
export type PoolSnapshot = ContractFunctionReturnType<typeof lensAbi, "view", "snapshot">;

/** A reserve as an account sees it. */
export type ReserveSnapshot = PoolSnapshot["reserves"][number];

/** No cap, and "all of it" as an amount. */
export const MAX_UINT256 = 2n ** 256n - 1n;

/** The reserve of that id. @throws RangeError where the pool has none: a mistake of the program, not of its user */
export const findReserve = (snapshot: PoolSnapshot, reserveId: bigint): ReserveSnapshot => {
  const found = snapshot.reserves.find((reserve) => reserve.id === reserveId);
  if (!found) throw new RangeError(`The pool has no reserve ${reserveId}`);
  return found;
};

/** The snapshot with one reserve exchanged for its successor. */
export const withReserve = (snapshot: PoolSnapshot, successor: ReserveSnapshot): PoolSnapshot => ({
  ...snapshot,
  reserves: snapshot.reserves.map((reserve) => (reserve.id === successor.id ? successor : reserve)),
});

/** What the account has enabled in the reserve, and whether it owes there. */
export const bitsOf = (snapshot: PoolSnapshot, reserveId: bigint): ReturnType<typeof accountBits> =>
  accountBits(snapshot.accountBits, reserveIndex(reserveId));

/** Whether the oracle gave a price. Both zero: it did not. */
export const isReadable = (reserve: ReserveSnapshot): boolean => reserve.priceHigh !== 0n;

/** Token units of the reserve that are not lent out now. */
export const idleOf = (reserve: ReserveSnapshot): bigint => reserve.totals.supplyAssets - reserve.totals.borrowAssets;
