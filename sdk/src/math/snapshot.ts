import type { ContractFunctionReturnType } from "viem";
import type { lensAbi } from "../abi.ts";
import { accountBits, reserveIndex } from "../codec/ids.ts";

/** The result of `Lens.snapshot`: a pool and one account's positions in it, at one block. Units as in ILens.sol. */
export type PoolSnapshot = ContractFunctionReturnType<typeof lensAbi, "view", "snapshot">;

/** A reserve of a snapshot, with the account's position in it. */
export type ReserveSnapshot = PoolSnapshot["reserves"][number];

/** As a cap: none. As an amount: the whole position. */
export const MAX_UINT256 = 2n ** 256n - 1n;

/** The reserve of that id. @throws RangeError where the pool has no such reserve: an error of the program, not of its user */
export const findReserve = (snapshot: PoolSnapshot, reserveId: bigint): ReserveSnapshot => {
  const found = snapshot.reserves.find((reserve) => reserve.id === reserveId);
  if (!found) throw new RangeError(`The pool has no reserve ${reserveId}`);
  return found;
};

/** The snapshot with one reserve replaced. */
export const withReserve = (snapshot: PoolSnapshot, successor: ReserveSnapshot): PoolSnapshot => ({
  ...snapshot,
  reserves: snapshot.reserves.map((reserve) => (reserve.id === successor.id ? successor : reserve)),
});

/** The flags of the account in the reserve: what backs its debts, and whether it owes there. */
export const bitsOf = (snapshot: PoolSnapshot, reserveId: bigint): ReturnType<typeof accountBits> =>
  accountBits(snapshot.accountBits, reserveIndex(reserveId));

/** Whether the oracle gives a price: both ends of the band are zero where it gives none. */
export const isReadable = (reserve: ReserveSnapshot): boolean => reserve.priceHigh !== 0n;

/** Token units of the reserve that are not lent out now. */
export const idleOf = (reserve: ReserveSnapshot): bigint => reserve.totals.supplyAssets - reserve.totals.borrowAssets;
