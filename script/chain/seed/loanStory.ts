import type { Moment, Ticker } from "./peerStory.ts";
import type { Name } from "./seedAccounts.ts";

// What two persons lend each other in the seed: data alone, as in peerStory.ts.

export type OfferStory = {
  maker: Name;
  lends: boolean;
  token: Ticker;
  principal: number;
  collateral: Ticker;
  /** The collateral's value over the principal's when the offer is made. */
  cover: number;
  /** A year, 0.06 for 6 %. */
  rate: number;
  /** Days. */
  term: number;
  /** Basis points. Without it a pawn. */
  lltv?: bigint;
  /** Days after default; a day without it. */
  auction?: number;
  at: Moment;
  /** Days until it expires. */
  lasts: number;
  how: "placed" | "published";
  /** The maker lends what a pool holds for it, and is paid into the pool. */
  pooled?: true;
};

/** `part`: of what is due. `risky`: tried at each step until the market lets it happen. */
export type LoanAct = { at: Moment; waits?: true; risky?: true } & (
  | { call: "repay"; part: number }
  | { call: "addCollateral"; amount: number }
  | { call: "liquidate" | "buy"; by: Name }
  | { call: "seize" | "keepTokens" | "claim" | "setRollover" | "roll" }
  | { call: "refinance"; offer: keyof typeof offers; amount: number }
  | { call: "sell"; price: bigint; lasts: number }
  | { call: "buyClaim"; by: Name }
);

export type LoanStory = { offer: keyof typeof offers; taker: Name; amount: number; at: Moment; acts: LoanAct[] };

const on = (day: number): Moment => ({ day });
const ago = (minutes: number): Moment => ({ ago: minutes });

const years = 3 * 365;

export const offers = {
  /** Earns in the pool until somebody takes it. */
  pooled: {
    ...{ maker: "gus", lends: true, token: "USDC", principal: 200_000, collateral: "WETH", cover: 1.6 },
    ...{ rate: 0.062, term: 20, lltv: 8_000n, at: on(1.9), lasts: years, how: "published", pooled: true },
  },
  week: {
    ...{ maker: "ada", lends: true, token: "USDC", principal: 90_000, collateral: "WETH", cover: 1.5 },
    ...{ rate: 0.09, term: 7, at: on(2.4), lasts: 25, how: "published" },
  },
  pawn: {
    ...{ maker: "ada", lends: true, token: "DAI", principal: 30_000, collateral: "wstETH", cover: 1.7 },
    ...{ rate: 0.11, term: 14, at: on(14.2), lasts: 4, how: "placed" },
  },
  /** Without an auction. */
  bare: {
    ...{ maker: "cleo", lends: true, token: "USDC", principal: 12_000, collateral: "WETH", cover: 1.4 },
    ...{ rate: 0.12, term: 7, auction: 0, at: on(3.9), lasts: 3, how: "published" },
  },
  tight: {
    ...{ maker: "gus", lends: true, token: "USDC", principal: 40_000, collateral: "WETH", cover: 1.25 },
    ...{ rate: 0.08, term: 30, lltv: 8_600n, at: on(15.4), lasts: 2, how: "published" },
  },
  /** So much of the collateral's value that a fall takes all of it. */
  brink: {
    ...{ maker: "ada", lends: true, token: "USDC", principal: 15_000, collateral: "WETH", cover: 1.11 },
    ...{ rate: 0.15, term: 30, lltv: 9_300n, at: on(15.4), lasts: 2, how: "published" },
  },
  wanted: {
    ...{ maker: "ben", lends: false, token: "USDC", principal: 60_000, collateral: "WETH", cover: 1.55 },
    ...{ rate: 0.1, term: 30, lltv: 8_200n, at: on(21.4), lasts: years, how: "published" },
  },
  coins: {
    ...{ maker: "gus", lends: true, token: "WBTC", principal: 3, collateral: "wstETH", cover: 1.7 },
    ...{ rate: 0.035, term: 60, lltv: 7_800n, at: on(28.2), lasts: years, how: "published" },
  },
  young: {
    ...{ maker: "dan", lends: false, token: "DAI", principal: 25_000, collateral: "wstETH", cover: 1.8 },
    ...{ rate: 0.13, term: 90, at: ago(20), lasts: 90, how: "placed" },
  },
} satisfies Record<string, OfferStory>;

export const loans: LoanStory[] = [
  // Repaid early, and paid out as shares of the pool.
  {
    ...{ offer: "pooled", taker: "eve", amount: 10_000, at: on(2) },
    acts: [
      { at: on(9), call: "repay", part: 1 },
      { at: on(10), call: "claim" },
    ],
  },
  // Runs, repaid in part.
  {
    ...{ offer: "pooled", taker: "ben", amount: 25_000, at: on(21) },
    acts: [
      { at: on(23), call: "addCollateral", amount: 2 },
      { at: on(26), call: "repay", part: 0.4 },
    ],
  },
  // In default: bought in the auction, seized, and in the auction now.
  {
    offer: "week",
    taker: "dan",
    amount: 8_000,
    at: on(3),
    acts: [{ at: on(13.8), call: "buy", by: "gus", waits: true }],
  },
  { offer: "bare", taker: "dan", amount: 12_000, at: on(4.2), acts: [{ at: on(14.4), call: "seize", waits: true }] },
  { offer: "week", taker: "dan", amount: 20_000, at: on(20.5), acts: [] },
  // In its days of grace; the claim was sold.
  {
    ...{ offer: "pawn", taker: "dan", amount: 18_000, at: on(15) },
    acts: [
      { at: on(17.8), call: "sell", price: 9_900n, lasts: 7 },
      { at: on(18.4), call: "buyClaim", by: "eve" },
    ],
  },
  // In the dip.
  {
    ...{ offer: "tight", taker: "eve", amount: 22_000, at: on(15.6) },
    acts: [{ at: on(16.5), call: "liquidate", by: "gus", risky: true }],
  },
  {
    ...{ offer: "brink", taker: "dan", amount: 15_000, at: on(15.6) },
    acts: [{ at: on(16.5), call: "seize", risky: true }],
  },
  // Into a pool.
  {
    ...{ offer: "week", taker: "eve", amount: 14_000, at: on(5.5) },
    acts: [
      { at: on(6), call: "setRollover" },
      { at: on(12.3), call: "roll", waits: true },
    ],
  },
  // Paid with another loan.
  {
    ...{ offer: "week", taker: "ben", amount: 30_000, at: on(22.2) },
    acts: [{ at: on(27), call: "refinance", offer: "pooled", amount: 31_000 }],
  },
  // A loan that the borrower asked for; its lender keeps tokens, and the claim is for sale.
  {
    ...{ offer: "wanted", taker: "ada", amount: 36_000, at: on(22) },
    acts: [
      { at: on(22.4), call: "keepTokens" },
      { at: on(25), call: "repay", part: 0.1 },
      { at: on(28), call: "sell", price: 9_950n, lasts: years },
    ],
  },
];

/** What each account lets the loans pull. */
export const loanApprovals: [name: Name, ...symbols: Ticker[]][] = [
  ["ada", "USDC", "DAI"],
  ["ben", "USDC", "WETH"],
  ["cleo", "USDC"],
  ["dan", "USDC", "DAI", "WETH", "wstETH"],
  ["eve", "USDC", "DAI", "WETH"],
  ["gus", "USDC", "WBTC"],
];

/** Who lets the loans borrow in a pool, to roll a loan. */
export const rollers: Name[] = ["eve"];
