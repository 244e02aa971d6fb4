import { Fraction } from "./fraction.ts";
import type { Actor } from "./state.ts";
import type { Verdict } from "./verdict.ts";

// Deals of PeerDesk, by its specification: what may be advertised, and what a deal of it puts at stake.

/** The zero address. */
export const NOBODY = -1;

const HOUR = 3600;
const DAY = 24 * HOUR;

/** An arbiter still serves for so long when a deal opens. */
export const SERVICE = 30 * DAY;

/** Fees and bonds are in basis points of a deal. */
export type Terms = {
  /** Makes every ad another, by its terms' hash. */
  number: number;
  maker: Actor;
  /** NOBODY: anyone */
  taker: Actor;
  epoch: number;
  /** 0: a budget of its own */
  group: number;
  /** seconds, as all times */
  start: number;
  expiry: number;
  makerSells: boolean;
  min: bigint;
  max: bigint;
  total: bigint;
  payWindow: number;
  releaseWindow: number;
  autoRelease: boolean;
  arbiter: Actor;
  backup: Actor;
  arbiterFee: number;
  bondSeller: number;
  bondBuyer: number;
  /** The maker's part comes from what it lends, and what returns goes there. */
  lends: boolean;
};

export const down = ({ n, d }: Fraction): bigint => n / d;
export const up = ({ n, d }: Fraction): bigint => (n + d - 1n) / d;

/** Basis points of an amount, exactly. */
export const partOf = (amount: bigint, basisPoints: number | bigint): Fraction =>
  new Fraction(amount).times(new Fraction(basisPoints, 10_000n));

/** Rounded up, token units. */
export const bondOf = (amount: bigint, basisPoints: number): bigint => up(partOf(amount, basisPoints));

export type Sides = { buyer: bigint; seller: bigint };

export const bondsOf = ({ bondBuyer, bondSeller }: Terms, amount: bigint): Sides => ({
  buyer: bondOf(amount, bondBuyer),
  seller: bondOf(amount, bondSeller),
});

/** Who may be an arbiter of these parties: neither of them, and who said to serve for long enough. */
export const canArbitrate = (arbiter: Actor, parties: Actor[], serves: (actor: Actor) => number, now: number) =>
  !parties.includes(arbiter) && serves(arbiter) >= now + SERVICE;

const within = (seconds: number, least: number, most: number): boolean => seconds >= least && seconds <= most;

/** Refuses terms of which no deal is made. */
export function judgeTerms(
  ad: Terms,
  taker: Actor,
  serves: (actor: Actor) => number,
  now: number,
  verdict: Verdict,
): void {
  const refuse = (condition: boolean, reason: string): void => verdict.refuseIf(condition, `OrderInvalid(${reason})`);
  refuse(ad.min === 0n, "a deal of nothing");
  refuse(!within(ad.payWindow, HOUR, 24 * HOUR), "payWindow out of bounds");
  refuse(!within(ad.releaseWindow, 6 * HOUR, 7 * DAY), "releaseWindow out of bounds");
  refuse(Math.max(ad.bondSeller, ad.bondBuyer) > 100_000, "bond too high");
  const lower = Math.min(ad.bondSeller, ad.bondBuyer);
  if (ad.arbiter === NOBODY) {
    refuse(ad.taker === NOBODY, "no arbiter and no taker named");
    refuse(ad.backup !== NOBODY || ad.arbiterFee !== 0, "backup without an arbiter");
    refuse(!ad.autoRelease, "no arbiter, no autoRelease");
    refuse(lower < 10_000, "bond too low");
    return;
  }
  const parties = [ad.maker, taker];
  refuse(ad.arbiterFee > 500, "arbiterFee too high");
  refuse(lower < ad.arbiterFee || (ad.autoRelease && ad.bondBuyer < 1_000), "bond too low");
  refuse(!canArbitrate(ad.arbiter, parties, serves, now), "arbiter cannot serve");
  if (ad.backup === NOBODY) return;
  refuse(ad.backup === ad.arbiter || !canArbitrate(ad.backup, parties, serves, now), "backup cannot serve");
}
