import { type Address, encodeAbiParameters, type Hex, keccak256, numberToHex } from "viem";

/** A pool's id has 32 bytes, the lowest of which is zero; a reserve's id has its index (0-15) in that byte. */
export const poolOf = (reserve: bigint): bigint => reserve & ~0xffn;

export const reserveIndex = (reserve: bigint): number => Number(reserve & 0xffn);

export const reserveOf = (pool: bigint, index: number): bigint => pool | BigInt(index);

/** The id of the pool that this account creates with this salt (32 bytes): it is known before the pool exists. */
export const poolIdOf = (creator: Address, salt: Hex): bigint =>
  poolOf(BigInt(keccak256(encodeAbiParameters([{ type: "address" }, { type: "bytes32" }], [creator, salt]))));

/** An id as 32 bytes in hex: its form in the indexer, in links and in logs. */
export const idToHex = (id: bigint): Hex => numberToHex(id, { size: 32 });

/** The three flags of the reserve with that index, in the account's word of the pool. */
export const accountBits = (bits: bigint, index: number) => ({
  supplyBacksDebt: ((bits >> BigInt(index)) & 1n) === 1n,
  hasCollateral: ((bits >> BigInt(16 + index)) & 1n) === 1n,
  hasDebt: ((bits >> BigInt(32 + index)) & 1n) === 1n,
});
