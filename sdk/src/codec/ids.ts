import { type Hex, numberToHex } from "viem";

/** A pool is named by 32 bytes whose lowest is zero; a reserve by the same with its index (0-15) there. */
export const poolOf = (reserve: bigint): bigint => reserve & ~0xffn;

export const reserveIndex = (reserve: bigint): number => Number(reserve & 0xffn);

export const reserveOf = (pool: bigint, index: number): bigint => pool | BigInt(index);

/** As the indexer, links and logs write an id: 32 bytes in hex. */
export const idToHex = (id: bigint): Hex => numberToHex(id, { size: 32 });

/** The account's word in a pool: what the index's three bits say. */
export const accountBits = (bits: bigint, index: number) => ({
  supplyBacksDebt: ((bits >> BigInt(index)) & 1n) === 1n,
  hasCollateral: ((bits >> BigInt(16 + index)) & 1n) === 1n,
  hasDebt: ((bits >> BigInt(32 + index)) & 1n) === 1n,
});
