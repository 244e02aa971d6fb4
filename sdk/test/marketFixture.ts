// A pool of five reserves as Lens.snapshot returns it, for tests: the published package lacks it.
import { withTotals } from "@weir/sdk/math/books";
import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, stringToHex } from "viem";

export const POOL = 0xc0ffeen << 232n;
const address = (index: number): Address => `0x${index.toString(16).padStart(40, "0")}`;

export const units = (amount: number, decimals: number): bigint =>
  (BigInt(Math.round(amount * 1e6)) * 10n ** BigInt(decimals)) / 1_000_000n;

type Seed = {
  symbol: string;
  decimals: number;
  /** of one token, in the pool's unit */
  price: number | [number, number];
  supplied: number;
  borrowed: number;
  ltv: number;
  threshold: number;
  rate?: number;
};

export const seeds = {
  WETH: { symbol: "WETH", decimals: 18, price: 2_500, supplied: 1_200, borrowed: 700, ltv: 8000, threshold: 8300 },
  USDC: { symbol: "USDC", decimals: 6, price: 1, supplied: 2_400_000, borrowed: 2_050_000, ltv: 7700, threshold: 8000 },
  WBTC: { symbol: "WBTC", decimals: 8, price: [61_800, 62_100], supplied: 48, borrowed: 6, ltv: 7300, threshold: 7800 },
  DAI: { symbol: "DAI", decimals: 18, price: 0.9997, supplied: 640_000, borrowed: 310_000, ltv: 7700, threshold: 8000 },
  wstETH: { symbol: "wstETH", decimals: 18, price: 2_985, supplied: 540, borrowed: 20, ltv: 7850, threshold: 8100 },
} satisfies Record<string, Seed>;

export function reserve(index: number, seed: Seed, change: Partial<ReserveSnapshot> = {}): ReserveSnapshot {
  const { symbol, decimals } = seed;
  const [low, high] = typeof seed.price === "number" ? [seed.price, seed.price] : seed.price;
  const price = (of: number) => (units(of, 18) * 10n ** 18n) / 10n ** BigInt(decimals);
  const supplyAssets = units(seed.supplied, decimals);
  const borrowAssets = units(seed.borrowed, decimals);
  const totals = {
    supplyAssets,
    supplyShares: supplyAssets * 1_000_000n,
    borrowAssets,
    borrowShares: borrowAssets * 1_000_000n,
    borrowIndex: 10n ** 18n,
    feeShares: 0n,
    rateAtTarget: units(seed.rate ?? 0.05, 18),
    updatedAt: 1_800_000_000,
  };
  const info = {
    token: address(0x100 + index),
    oracle: address(0x200 + index),
    ltv: seed.ltv,
    liquidationThreshold: seed.threshold,
    nextLiquidationThreshold: seed.threshold,
    rampEnd: 0,
    maxBonus: 500,
    reserveFactor: 100,
    stopped: false,
    retired: false,
    curve: { targetUtilisation: 9000, steepness: 400, speed: 5000, minRate: 10, maxRate: 20000 },
    supplyCap: MAX_UINT256,
    borrowCap: MAX_UINT256,
    collateralCap: MAX_UINT256,
    collateralTotal: 0n,
  };
  const position = { supplyShares: 0n, borrowShares: 0n, collateral: 0n };
  const bare = {
    id: id(index),
    info,
    totals,
    borrowRate: 0n,
    supplyRate: 0n,
    priceLow: price(low),
    priceHigh: price(high),
  };
  return {
    ...withTotals({ ...bare, symbol, decimals, position, walletBalance: 0n, allowance: 0n }, totals),
    ...change,
  };
}

/** Index in the pool: WETH 0, USDC 1, WBTC 2, DAI 3, wstETH 4. */
export const id = (index: number): bigint => POOL | BigInt(index);

export function pool(
  change: Partial<Record<keyof typeof seeds, Partial<ReserveSnapshot>>> = {},
  accountBits = 0n,
): PoolSnapshot {
  const names = Object.keys(seeds) as (keyof typeof seeds)[];
  return {
    id: POOL,
    info: {
      owner: address(1),
      nextOwner: address(0),
      guardian: address(0),
      feeRecipient: address(0),
      targetHealthFactor: 10500,
      hfAtMaxBonus: 9500,
      dust: 10n ** 18n,
      reserveCount: names.length,
    },
    unit: stringToHex("USD", { size: 32 }),
    accountBits,
    blockNumber: 100n,
    timestamp: 1_800_000_000n,
    reserves: names.map((name, index) => reserve(index, seeds[name], change[name])),
  };
}
