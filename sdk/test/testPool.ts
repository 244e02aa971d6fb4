import { stringToHex, zeroAddress } from "viem";
import { withTotals } from "../src/math/books.ts";
import { FIRST_INDEX, toDebtSharesUp } from "../src/math/debt.ts";
import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "../src/math/snapshot.ts";

// A pool for tests: WETH at 2,000, USDC at 1 and WBTC at 60,000, well supplied by others and half lent out.

export const POOL = 0xabc00n;
export const WETH = POOL;
export const USDC = POOL + 1n;
export const WBTC = POOL + 2n;

/** The band that IPriceOracle returns for a price of one whole token in the unit: WAD · 1e18 / 10^decimals. */
export const bandOf = (
  decimals: number,
  low: number,
  high: number = low,
): Pick<ReserveSnapshot, "priceLow" | "priceHigh"> => {
  const scaled = (price: number): bigint => BigInt(Math.round(price * 1e6)) * 10n ** BigInt(30 - decimals);
  return { priceLow: scaled(low), priceHigh: scaled(high) };
};

/** Debts have grown by 4.2 %. */
const BORROW_INDEX = 1_041_668_750_123_456_789n;

const reserve = (
  index: number,
  symbol: string,
  decimals: number,
  price: number,
  ltv: number,
  differs: Partial<ReserveSnapshot["info"]> = {},
): ReserveSnapshot => {
  const whole = 10n ** BigInt(decimals);
  return withTotals(
    {
      id: POOL + BigInt(index),
      info: {
        // Two reserves of one token would share its price.
        token: `0x${(index + 1).toString(16).padStart(40, "0")}`,
        oracle: zeroAddress,
        ltv,
        liquidationThreshold: ltv + 500,
        nextLiquidationThreshold: ltv + 500,
        rampEnd: 0,
        maxBonus: 500,
        reserveFactor: 100,
        stopped: false,
        retired: false,
        curve: { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 },
        supplyCap: MAX_UINT256,
        borrowCap: MAX_UINT256,
        collateralCap: MAX_UINT256,
        collateralTotal: 0n,
        ...differs,
      },
      totals: {
        supplyAssets: 0n,
        supplyShares: 0n,
        borrowAssets: 0n,
        borrowShares: 0n,
        borrowIndex: FIRST_INDEX,
        feeShares: 0n,
        rateAtTarget: 4n * 10n ** 16n,
        updatedAt: 1_700_000_000,
      },
      borrowRate: 0n,
      supplyRate: 0n,
      ...bandOf(decimals, price),
      symbol,
      decimals,
      position: { supplyShares: 0n, borrowShares: 0n, collateral: 0n },
      walletBalance: 1_000n * whole,
      allowance: MAX_UINT256,
    },
    {
      supplyAssets: 1_000_003n * whole + 7n,
      supplyShares: 990_000n * whole * 1_000_000n + 11n,
      borrowAssets: 500_001n * whole + 3n,
      borrowShares: toDebtSharesUp(500_001n * whole + 3n, BORROW_INDEX),
      borrowIndex: BORROW_INDEX,
      feeShares: 100n * whole,
      rateAtTarget: 4n * 10n ** 16n,
      updatedAt: 1_700_000_000,
    },
  );
};

export const poolOf = (...differs: Partial<ReserveSnapshot["info"]>[]): PoolSnapshot => ({
  id: POOL,
  info: {
    owner: zeroAddress,
    nextOwner: zeroAddress,
    guardian: zeroAddress,
    feeRecipient: zeroAddress,
    targetHealthFactor: 10_500,
    hfAtMaxBonus: 9_500,
    dust: 10n ** 18n,
    reserveCount: 3,
  },
  unit: stringToHex("USD", { size: 32 }),
  accountBits: 0n,
  blockNumber: 1n,
  timestamp: 1_700_000_000n,
  reserves: [
    reserve(0, "WETH", 18, 2_000, 8_000, differs[0]),
    reserve(1, "USDC", 6, 1, 8_500, differs[1]),
    reserve(2, "WBTC", 8, 60_000, 7_500, differs[2]),
  ],
});
