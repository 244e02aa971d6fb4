import type { Curve } from "@weir/sdk/math/interest";
import { maxUint256 } from "viem";

// The world that histories happen in: two pools over four tokens, with curves and rules as unlike as they may be.

const NONE = maxUint256;

export const TOKENS = [
  { symbol: "WETH", decimals: 18, price: 2_000 },
  { symbol: "USDC", decimals: 6, price: 1 },
  { symbol: "WBTC", decimals: 8, price: 60_000 },
  { symbol: "DAI", decimals: 18, price: 1 },
] as const;

/** Dollars in the unit of the pools. A dust limit is 1,000 units at most; histories of large amounts need one of 25 million. */
export const UNIT = 25_000;

/** What an oracle says of a price in dollars. */
export const quoteOf = (token: number, usd: number): bigint =>
  (BigInt(Math.round(usd * 1e9)) * 10n ** BigInt(27 - TOKENS[token]!.decimals)) / BigInt(UNIT);

/** Prices and amounts of a history. */
export type Scale = {
  name: "large" | "small";
  /** USD a whole token, by its place */
  price: readonly number[];
  /** USD that begin a history are multiplied by */
  part: number;
  /** USD that a user moves at most */
  most: number;
  /** how far a band goes to each side of the truth, one as likely as another */
  widths: readonly number[];
};

const WIDTHS = [0, 0, 0.002, 0.01, 0.04];

export const LARGE: Scale = {
  name: "large",
  price: TOKENS.map(({ price }) => price),
  part: 100,
  most: 2e8,
  widths: WIDTHS,
};
/** A token unit is worth a hundred dollars, and a few thousand are all there are: roundings are a part of every amount. */
export const SMALL: Scale = {
  name: "small",
  price: TOKENS.map(({ decimals }) => 100 * 10 ** decimals),
  part: 0.1,
  most: 2e6,
  widths: WIDTHS,
};

/** Token units for so many USD. */
export const unitsOf = (token: number, usd: number, { price }: Scale = LARGE): bigint =>
  (BigInt(Math.round(usd * 1e6)) * 10n ** BigInt(TOKENS[token]!.decimals)) / BigInt(Math.round(price[token]! * 1e6));

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

type PoolSetup = {
  /** undefined: there is none, and fees stay as first loss */
  feeRecipient: number | undefined;
  targetHealthFactor: number;
  hfAtMaxBonus: number;
  dust: bigint;
  listed: Listed[];
};

export const POOLS: PoolSetup[] = [
  {
    feeRecipient: 0,
    targetHealthFactor: 10_500,
    hfAtMaxBonus: 9_500,
    dust: (40_000n * 10n ** 18n) / BigInt(UNIT),
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
    feeRecipient: undefined,
    targetHealthFactor: 12_000,
    hfAtMaxBonus: 9_000,
    dust: (25_000_000n * 10n ** 18n) / BigInt(UNIT),
    listed: [
      {
        token: 1,
        ltv: 7_000,
        liquidationThreshold: 8_000,
        maxBonus: 1_000,
        reserveFactor: 200,
        initialRate: 300,
        curve: DRIFTING!,
        supplyCap: unitsOf(1, 6_000_000_000),
        borrowCap: unitsOf(1, 800_000_000),
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
        collateralCap: unitsOf(0, 500_000_000),
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

/** By index: the owner of the pools and recipient of their fees, three users, the whale who supplies what they borrow, and
 * the liquidator. Every actor may try every action. */
export const ACTORS = ["owner", "alice", "bob", "carol", "whale", "keeper"] as const;
export const [OWNER, ALICE, BOB, CAROL, WHALE, KEEPER] = [0, 1, 2, 3, 4, 5] as const;

export const GUARDIAN = KEEPER;
export const USERS = [ALICE, BOB, CAROL] as const;

export const ALL_PLACES = POOLS.flatMap(({ listed }, pool) => listed.map((_, index) => ({ pool, index })));

/** Only Carol can run out of tokens. */
export const purse = (actor: number, token: number): bigint =>
  actor === CAROL ? unitsOf(token, 3e8) : unitsOf(token, 1e6) * 10n ** 8n;
