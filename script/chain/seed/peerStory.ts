import type { Name } from "./seedAccounts.ts";

// What two persons do with each other in the seed: data alone. `day` counts from the beginning of the timeline; `ago` are minutes before
// its end, for what has to be young then. On a chain whose clock cannot be set the acts follow one another as fast as blocks come,
// and what `waits` for a clock is left out.

export type Moment = { day: number } | { ago: number };

export type Ticker = "WETH" | "USDC" | "WBTC" | "DAI" | "wstETH";

/** A swap: so much of `sell` at the market's price and `premium`, a part of it. */
export type SwapStory = {
  maker: Name;
  sell: Ticker;
  amount: number;
  buy: Ticker;
  premium: number;
  at: Moment;
  /** A transaction in place of a signature, or a signature that is published. */
  how: "placed" | "published";
  /** Days until it expires. */
  lasts: number;
  /** Who alone may take it. */
  taker?: Name;
  /** The maker gives lent shares, and lends what comes. */
  pooled?: true;
  /** Offers of one maker that share a budget have the same. */
  group?: string;
  acts: ({ at: Moment } & ({ fill: number; by: Name } | { cancel: true } | { bumpEpoch: true }))[];
};

export type AdStory = {
  maker: Name;
  makerSells: boolean;
  token: Ticker;
  min: number;
  max: number;
  total: number;
  currency: string;
  price: string;
  method: string;
  at: Moment;
  /** Days until it expires. */
  lasts: number;
  /** Hours. */
  releaseWindow: number;
  /** Without it anyone may take it, and `arbiter` and `backup` decide. */
  taker?: Name;
  pooled?: true;
  cancelled?: Moment;
};

/** `rule`: basis points for the buyer; `agree`: the part of the amount that the buyer gets. */
export type DealAct = { at: Moment; waits?: true } & (
  | { call: "confirm" | "markPaid" | "release" | "concede" | "expire" | "claim" | "appoint" }
  | { call: "dispute"; by?: "watcher" }
  | { call: "agree"; part: number }
  | { call: "rule"; bps: bigint; by?: "backup" }
);

export type DealStory = { ad: keyof typeof ads; taker: Name; amount: number; at: Moment; acts: DealAct[] };

export const arbiter: Name = "iris";
export const backup: Name = "jon";
/** Disputes for `watched`. */
export const watcher: Name = "finn";
export const watched: Name = "ada";

const on = (day: number): Moment => ({ day });
const ago = (minutes: number): Moment => ({ ago: minutes });

const years = 3 * 365;

export const swaps: SwapStory[] = [
  {
    ...{ maker: "ben", sell: "WETH", amount: 10, buy: "USDC", premium: 0.003, at: on(2), how: "placed", lasts: 14 },
    acts: [
      { at: on(2.5), fill: 0.3, by: "cleo" },
      { at: on(4), fill: 0.7, by: "gus" },
    ],
  },
  {
    ...{
      maker: "gus",
      sell: "USDC",
      amount: 20_000,
      buy: "WETH",
      premium: 0.002,
      at: on(7),
      how: "published",
      lasts: 14,
    },
    acts: [
      { at: on(7.5), fill: 0.5, by: "dan" },
      { at: on(8), cancel: true },
    ],
  },
  {
    ...{
      maker: "eve",
      sell: "DAI",
      amount: 8_000,
      buy: "USDC",
      premium: 0.001,
      at: on(12),
      how: "published",
      lasts: 3,
    },
    acts: [{ at: on(13), fill: 0.25, by: "ada" }],
  },
  {
    ...{
      maker: "dan",
      sell: "wstETH",
      amount: 20,
      buy: "WETH",
      premium: 0.001,
      at: on(14),
      how: "published",
      lasts: 7,
    },
    acts: [{ at: on(14.5), fill: 1, by: "ben" }],
  },
  {
    ...{
      maker: "cleo",
      sell: "USDC",
      amount: 30_000,
      buy: "WBTC",
      premium: 0.004,
      at: on(17),
      how: "published",
      lasts: 90,
    },
    acts: [{ at: on(19), bumpEpoch: true }],
  },
  {
    ...{ maker: "ben", sell: "WETH", amount: 25, buy: "USDC", premium: 0.004, at: on(29), how: "placed", lasts: years },
    acts: [{ at: on(29.5), fill: 0.4, by: "cleo" }],
  },
  {
    ...{
      maker: "gus",
      sell: "USDC",
      amount: 90_000,
      buy: "wstETH",
      premium: 0.003,
      at: on(29.2),
      how: "published",
      lasts: years,
    },
    pooled: true,
    acts: [{ at: on(30), fill: 0.15, by: "dan" }],
  },
  {
    ...{
      maker: "dan",
      sell: "wstETH",
      amount: 30,
      buy: "WETH",
      premium: 0.002,
      at: on(28.4),
      how: "published",
      lasts: years,
    },
    acts: [],
  },
  {
    ...{
      maker: "ada",
      sell: "DAI",
      amount: 40_000,
      buy: "USDC",
      premium: 0.0005,
      at: on(28),
      how: "placed",
      lasts: years,
    },
    group: "ada's dai",
    acts: [{ at: on(28.7), fill: 0.25, by: "gus" }],
  },
  {
    ...{
      maker: "ada",
      sell: "DAI",
      amount: 40_000,
      buy: "WETH",
      premium: 0.005,
      at: on(28),
      how: "published",
      lasts: years,
    },
    group: "ada's dai",
    acts: [],
  },
  {
    ...{
      maker: "eve",
      sell: "DAI",
      amount: 15_000,
      buy: "WBTC",
      premium: 0,
      at: on(30),
      how: "published",
      lasts: years,
    },
    taker: "gus",
    acts: [],
  },
  {
    ...{
      maker: "cleo",
      sell: "USDC",
      amount: 20_000,
      buy: "WETH",
      premium: 0.006,
      at: ago(15),
      how: "published",
      lasts: years,
    },
    acts: [],
  },
];

export const ads = {
  dollars: {
    ...{ maker: "ada", makerSells: true, token: "USDC", min: 500, max: 20_000, total: 200_000 },
    ...{ currency: "EUR", price: "0.925", method: "SEPA Instant", at: on(2.8), lasts: years, releaseWindow: 72 },
  },
  ether: {
    ...{ maker: "ben", makerSells: true, token: "WETH", min: 0.2, max: 8, total: 60 },
    ...{ currency: "CHF", price: "2840", method: "TWINT", at: on(3.4), lasts: years, releaseWindow: 24 },
  },
  wanted: {
    ...{ maker: "gus", makerSells: false, token: "DAI", min: 250, max: 15_000, total: 60_000 },
    ...{ currency: "USD", price: "1.004", method: "Wise", at: on(7.4), lasts: years, releaseWindow: 48 },
  },
  pooled: {
    ...{ maker: "gus", makerSells: true, token: "USDC", min: 1_000, max: 50_000, total: 150_000, pooled: true },
    ...{ currency: "GBP", price: "0.792", method: "Faster Payments", at: on(18.9), lasts: years, releaseWindow: 48 },
  },
  alone: {
    ...{ maker: "cleo", makerSells: true, token: "USDC", min: 3_000, max: 3_000, total: 3_000, taker: "gus" },
    ...{ currency: "EUR", price: "0.93", method: "cash", at: on(16.2), lasts: 3, releaseWindow: 24 },
  },
  friends: {
    ...{ maker: "ada", makerSells: true, token: "USDC", min: 5_000, max: 5_000, total: 5_000, taker: "gus" },
    ...{ currency: "EUR", price: "0.92", method: "bank transfer", at: on(25), lasts: 3, releaseWindow: 24 },
  },
  given: {
    ...{ maker: "dan", makerSells: true, token: "wstETH", min: 1, max: 10, total: 10, cancelled: on(24) },
    ...{ currency: "EUR", price: "3610", method: "SEPA", at: on(21), lasts: 30, releaseWindow: 24 },
  },
} satisfies Record<string, AdStory>;

/** A deal without trouble, the first act at `day`: each party acts four hours after the other. */
const smooth = (ad: keyof typeof ads, taker: Name, amount: number, day: number): DealStory => ({
  ...{ ad, taker, amount, at: on(day) },
  acts: [
    { at: on(day + 0.17), call: "confirm" },
    { at: on(day + 0.34), call: "markPaid" },
    { at: on(day + 0.5), call: "release" },
  ],
});

/** A deal whose seller disputes the mark. */
const disputed = (ad: keyof typeof ads, taker: Name, amount: number, day: number, rest: DealAct[]): DealStory => ({
  ...{ ad, taker, amount, at: on(day) },
  acts: [
    { at: on(day + 0.17), call: "confirm" },
    { at: on(day + 0.34), call: "markPaid" },
    { at: on(day + 0.7), call: "dispute" },
    ...rest,
  ],
});

export const deals: DealStory[] = [
  smooth("dollars", "cleo", 5_000, 3),
  smooth("dollars", "gus", 12_000, 5),
  smooth("wanted", "eve", 3_000, 8),
  smooth("pooled", "cleo", 15_000, 20),
  smooth("dollars", "cleo", 7_500, 24),
  smooth("wanted", "eve", 1_200, 25),
  // The maker is silent, then the buyer.
  { ad: "dollars", taker: "cleo", amount: 800, at: on(6), acts: [{ at: on(6.8), call: "expire", waits: true }] },
  {
    ...{ ad: "dollars", taker: "cleo", amount: 2_000, at: on(7) },
    acts: [
      { at: on(7.17), call: "confirm" },
      { at: on(8), call: "expire", waits: true },
    ],
  },
  // The seller is silent.
  {
    ...{ ad: "ether", taker: "dan", amount: 4, at: on(4) },
    acts: [
      { at: on(4.17), call: "confirm" },
      { at: on(4.34), call: "markPaid" },
      { at: on(5.7), call: "claim", waits: true },
    ],
  },
  disputed("ether", "eve", 6, 9, [{ at: on(11), call: "rule", bps: 10_000n }]),
  disputed("ether", "dan", 3, 11, [{ at: on(12.5), call: "rule", bps: 0n }]),
  disputed("dollars", "cleo", 9_000, 12, [{ at: on(14), call: "rule", bps: 6_000n }]),
  disputed("dollars", "gus", 4_000, 14, [{ at: on(15.2), call: "concede" }]),
  disputed("wanted", "eve", 5_000, 10, [{ at: on(12), call: "agree", part: 0.5 }]),
  disputed("alone", "gus", 3_000, 16.4, [
    { at: on(18), call: "appoint" },
    { at: on(20), call: "rule", bps: 0n },
  ]),
  // The arbiter is silent.
  {
    ...{ ad: "wanted", taker: "ada", amount: 10_000, at: on(12.6) },
    acts: [
      { at: on(12.9), call: "markPaid" },
      { at: on(13.2), call: "dispute", by: "watcher" },
      { at: on(27.6), call: "rule", bps: 0n, by: "backup", waits: true },
    ],
  },
  { ad: "ether", taker: "dan", amount: 2, at: on(22), acts: [{ at: on(22.2), call: "concede" }] },
  // These run still: without an end, disputed, claimable, paid to a maker who was never seen, paid, seen, and opened.
  disputed("friends", "gus", 5_000, 25.4, []),
  disputed("dollars", "cleo", 11_000, 28.6, []),
  {
    ...{ ad: "ether", taker: "eve", amount: 2.5, at: on(28.4) },
    acts: [
      { at: on(28.6), call: "confirm" },
      { at: on(28.8), call: "markPaid" },
    ],
  },
  { ad: "pooled", taker: "cleo", amount: 1_000, at: on(29.8), acts: [{ at: on(30), call: "markPaid" }] },
  {
    ...{ ad: "dollars", taker: "gus", amount: 6_000, at: on(29.4) },
    acts: [
      { at: on(29.6), call: "confirm" },
      { at: on(29.8), call: "markPaid" },
    ],
  },
  { ad: "dollars", taker: "cleo", amount: 3_000, at: ago(50), acts: [{ at: ago(30), call: "confirm" }] },
  { ad: "ether", taker: "dan", amount: 1.5, at: ago(30), acts: [] },
];

/** What each account lets the desk pull: what it sells, buys with, or stakes. */
export const approvals: [name: Name, ...symbols: Ticker[]][] = [
  ["ada", "USDC", "DAI"],
  ["ben", "WETH"],
  ["cleo", "USDC"],
  ["dan", "WETH", "wstETH"],
  ["eve", "WETH", "DAI"],
  ["gus", "USDC", "DAI", "WBTC"],
];
