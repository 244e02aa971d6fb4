import { maxUint256 } from "viem";
import type { Curve } from "../../ts/math/interest.ts";

// The world that histories happen in: two pools over four tokens, with curves and rules as unlike as they may be.

const NONE = maxUint256;

export const TOKENS = [
  { symbol: "WETH", decimals: 18, price: 2_000 },
  { symbol: "USDC", decimals: 6, price: 1 },
  { symbol: "WBTC", decimals: 8, price: 60_000 },
  { symbol: "DAI", decimals: 18, price: 1 },
] as const;

/** Whole tokens of one USD's worth. */
export const unitsOf = (token: number, usd: number): bigint => {
  const { decimals, price } = TOKENS[token]!;
  return (BigInt(Math.round((usd / price) * 1e9)) * 10n ** BigInt(decimals)) / 10n ** 9n;
};

export type Listed = {
  token: number;
  ltv: number;
  liquidationThreshold: number;
  maxBonus: number;
  reserveFactor: number;
  initialRate: number;
  curve: Curve;
  supplyCap: bigint;
  borrowCap: bigint;
  collateralCap: bigint;
};

const [DRIFTING, CLASSIC, LAZY, WILD]: Curve[] = [
  { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 5_000 },
  { targetUtilisation: 8_000, steepness: 300, speed: 0, minRate: 100, maxRate: 2_000 },
  { targetUtilisation: 4_500, steepness: 800, speed: 300, minRate: 50, maxRate: 3_000 },
  { targetUtilisation: 7_000, steepness: 500, speed: 2_000, minRate: 1, maxRate: 20_000 },
] as [Curve, Curve, Curve, Curve];

const uncapped = { supplyCap: NONE, borrowCap: NONE, collateralCap: NONE };

export const POOLS: { targetHealthFactor: number; hfAtMaxBonus: number; dust: bigint; listed: Listed[] }[] = [
  {
    targetHealthFactor: 10_500,
    hfAtMaxBonus: 9_500,
    dust: 1_000n * 10n ** 18n,
    listed: [
      {
        token: 0,
        ltv: 8_000,
        liquidationThreshold: 8_300,
        maxBonus: 500,
        reserveFactor: 100,
        initialRate: 400,
        curve: DRIFTING!,
        ...uncapped,
      },
      {
        token: 1,
        ltv: 8_500,
        liquidationThreshold: 8_800,
        maxBonus: 400,
        reserveFactor: 50,
        initialRate: 500,
        curve: CLASSIC!,
        ...uncapped,
      },
      {
        token: 2,
        ltv: 7_000,
        liquidationThreshold: 7_500,
        maxBonus: 800,
        reserveFactor: 250,
        initialRate: 200,
        curve: LAZY!,
        ...uncapped,
      },
      {
        token: 3,
        ltv: 0,
        liquidationThreshold: 0,
        maxBonus: 0,
        reserveFactor: 0,
        initialRate: 1_000,
        curve: WILD!,
        ...uncapped,
      },
    ],
  },
  {
    targetHealthFactor: 12_000,
    hfAtMaxBonus: 9_000,
    dust: 50n * 10n ** 18n,
    listed: [
      {
        token: 1,
        ltv: 7_000,
        liquidationThreshold: 8_000,
        maxBonus: 1_000,
        reserveFactor: 200,
        initialRate: 300,
        curve: DRIFTING!,
        supplyCap: unitsOf(1, 60_000_000),
        borrowCap: unitsOf(1, 8_000_000),
        collateralCap: NONE,
      },
      {
        token: 0,
        ltv: 7_500,
        liquidationThreshold: 8_100,
        maxBonus: 1_000,
        reserveFactor: 150,
        initialRate: 2_000,
        curve: CLASSIC!,
        supplyCap: NONE,
        borrowCap: NONE,
        collateralCap: unitsOf(0, 5_000_000),
      },
      {
        token: 2,
        ltv: 6_000,
        liquidationThreshold: 8_000,
        maxBonus: 500,
        reserveFactor: 80,
        initialRate: 100,
        curve: WILD!,
        ...uncapped,
      },
    ],
  },
];

/** By their places: who owns the pools and takes their fees, who only borrows and lends, who lends all that they need, and
 * who liquidates. All of them may do everything. */
export const ACTORS = ["owner", "alice", "bob", "carol", "whale", "keeper"] as const;
export const [OWNER, ALICE, BOB, CAROL, WHALE, KEEPER] = [0, 1, 2, 3, 4, 5] as const;

/** Carol alone can run out of money. */
export const purse = (actor: number, token: number): bigint =>
  actor === CAROL ? unitsOf(token, 3_000_000) : unitsOf(token, 1e6) * 10n ** 8n;
