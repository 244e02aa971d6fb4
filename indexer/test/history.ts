import { type Books, keptCap, packBooks, type Unpacked } from "@weir/sdk/codec/packedBooks";
import type { Totals } from "@weir/sdk/math/interest";
import { type Address, maxUint256, padHex, stringToHex, zeroAddress } from "viem";
import { type Entry, entry } from "./emitter.ts";

export const POOL = 0xabcdef00n << 200n;
export const RESERVE = POOL;
export const OTHER = POOL | 1n;

export const address = (n: number): Address => padHex(`0x${n.toString(16)}`, { size: 20 });

export const totals = (some: Partial<Totals> = {}): Totals => ({
  supplyAssets: 0n,
  supplyShares: 0n,
  borrowAssets: 0n,
  // Books carry debt shares, not debt assets: at the first index a share is a millionth of a token unit.
  borrowShares: (some.borrowAssets ?? 0n) * 1_000_000n,
  borrowIndex: 10n ** 18n,
  feeShares: 0n,
  rateAtTarget: 4n * 10n ** 16n,
  updatedAt: 0,
  ...some,
});

export const poolConfig = {
  salt: padHex("0x1", { size: 32 }),
  owner: address(0xaa),
  guardian: address(0xab),
  feeRecipient: address(0xac),
  targetHealthFactor: 10_500,
  hfAtMaxBonus: 9_500,
  dust: 10n ** 20n + 7n,
};

export const reserveConfig = {
  token: address(0xbb),
  oracle: address(0xbc),
  ltv: 7_500,
  liquidationThreshold: 8_000,
  maxBonus: 800,
  reserveFactor: 100,
  initialRate: 400,
  curve: { targetUtilisation: 9_000, steepness: 400, speed: 0, minRate: 10, maxRate: 20_000 },
  supplyCap: maxUint256,
  borrowCap: 5_000_001n,
  collateralCap: maxUint256,
};

/** Books as an event of a reserve listed with `reserveConfig` carries them. */
export const words = (of: Totals, differs: Partial<Unpacked> = {}): Books =>
  packBooks({
    totals: of,
    supplyCap: null,
    borrowCap: keptCap(reserveConfig.borrowCap),
    retired: false,
    stopped: false,
    ...differs,
  });

/** Books of a reserve that was just listed. */
export const firstWords = (updatedAt = 0): Books => words(totals({ updatedAt }));

/** A pool of two reserves of a token at `token`. */
export const listing = (token: Address = reserveConfig.token): Entry[] => [
  entry("PoolCreated", { pool: POOL, creator: address(1), unit: stringToHex("USD", { size: 32 }), config: poolConfig }),
  entry("ReserveListed", {
    ...{ reserve: RESERVE, token, decimals: 18, config: { ...reserveConfig, token }, books: firstWords() },
  }),
  entry("ReserveListed", {
    ...{ reserve: OTHER, token, decimals: 6, config: { ...reserveConfig, token }, books: firstWords() },
  }),
];

/** The logs of a supply. */
export const supply = (account: Address, assets: bigint, after: Totals, reserve = RESERVE): Entry[] => {
  const shares = assets * 1_000_000n;
  return [
    entry("Supplied", { reserve, account, caller: account, assets, shares, books: words(after) }),
    entry("Transfer", { caller: account, sender: zeroAddress, receiver: account, id: reserve, amount: shares }),
  ];
};
