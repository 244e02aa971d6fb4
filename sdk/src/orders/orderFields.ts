import { type Address, bytesToHex, type Hex } from "viem";

/** The fields that every order begins with: who may take it, and when. */
export type OrderFields = {
  /** Who signs it, or places it. */
  maker: Address;
  /** Who alone may take it; the zero address: anyone. */
  taker: Address;
  /** The maker's present one: `epochOf` of the contract. */
  epoch: bigint;
  /** Orders that share a budget; zero: the order's own. */
  group: Hex;
  /** Seconds; the first at which it can be taken. */
  start: bigint;
  /** Seconds; the last at which it can be taken. */
  expiry: bigint;
};

export const orderFields = [
  { name: "maker", type: "address" },
  { name: "taker", type: "address" },
  { name: "epoch", type: "uint256" },
  { name: "group", type: "bytes32" },
  { name: "start", type: "uint256" },
  { name: "expiry", type: "uint256" },
] as const;

/** 32 random bytes, for a group of orders or for terms that nobody shall guess. */
export const randomWord = (): Hex => bytesToHex(crypto.getRandomValues(new Uint8Array(32)));

export const HOUR = 3_600n;
export const DAY = 86_400n;
/** Basis points of a whole. */
export const BPS = 10_000n;
/** What a budget, an escrow or a loan can count, token units. */
export const MAX_AMOUNT = 2n ** 128n - 1n;

export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
