import { down, up } from "./dealTerms.ts";
import { Fraction, larger, ONE, smaller } from "./fraction.ts";

// The money of a loan of PeerLoans, by its specification and docs/decisions/2026-11-27-peer-loans.md: exact fractions, rounded where
// the specification says so. Amounts are token units, times seconds.

const YEAR = 365n * 24n * 3600n;
const WAD = 10n ** 18n;

export type Conditions = {
  /** WAD a year */
  rate: bigint;
  start: bigint;
  term: bigint;
  grace: bigint;
  /** basis points of the term's interest */
  minInterest: bigint;
  auction: bigint;
  /** basis points; 0: pawn */
  lltv: bigint;
  /** basis points */
  bonus: bigint;
};

export type Standing = { principal: bigint; collateral: bigint };

/** The band of each token, token units of it to value. */
export type Bands = { loanLow: bigint; loanHigh: bigint; collateralLow: bigint; collateralHigh: bigint };

/** What leaves a loan: of the principal, to whoever pays, to the borrower. */
export type Payment = { paid: bigint; principal: bigint; taken: bigint; freed: bigint };

const share = (amount: bigint, n: bigint, d: bigint): Fraction => new Fraction(amount).times(new Fraction(n, d));

const basisPoints = (n: bigint): Fraction => new Fraction(n, 10_000n);

/** principal + ⌈principal · rate · max(minInterest · term, now − start) / YEAR⌉ */
export function dueAt(conditions: Conditions, principal: bigint, now: bigint): bigint {
  const least = basisPoints(conditions.minInterest).times(new Fraction(conditions.term));
  const time = larger(least, new Fraction(now - conditions.start));
  return principal + up(share(principal, conditions.rate, WAD).times(time).over(new Fraction(YEAR)));
}

/** What a fill of `amount` brings: its part of the collateral, rounded up. */
export const broughtFor = (amount: bigint, collateral: bigint, principal: bigint): bigint =>
  up(share(collateral, amount, principal));

/** Whether collateral · low · lltv covers what is due · high, with the minimum interest. */
export const isCovered = (conditions: Conditions, standing: Standing, bands: Bands): boolean => {
  const due = dueAt(conditions, standing.principal, conditions.start);
  const cover = share(standing.collateral, bands.collateralLow, 1n).times(basisPoints(conditions.lltv));
  return !cover.below(share(due, bands.loanHigh, 1n));
};

/** Who pays `amount` of what is due lowers the principal by its part and frees the collateral of that part, both rounded down. */
export function repayment(standing: Standing, due: bigint, amount: bigint): Payment {
  const paid = amount < due ? amount : due;
  if (paid === due) return { paid, principal: standing.principal, taken: 0n, freed: standing.collateral };
  const principal = down(share(standing.principal, paid, due));
  return { paid, principal, taken: 0n, freed: down(share(standing.collateral, principal, standing.principal)) };
}

/** In the auction whoever pays gets a fraction of what is freed that rises from 0 to 1, rounded down. */
export function purchase(
  conditions: Conditions,
  standing: Standing,
  due: bigint,
  amount: bigint,
  now: bigint,
): Payment {
  const part = smaller(new Fraction(now - lastOf(conditions).grace, conditions.auction), ONE);
  const payment = repayment(standing, due, amount);
  const taken = down(part.times(new Fraction(payment.freed)));
  return { ...payment, taken, freed: payment.freed - taken };
}

/** collateral · high · lltv over what is due · low: the ends of the bands that favour the borrower. */
export const healthOf = (conditions: Conditions, standing: Standing, due: bigint, bands: Bands): Fraction =>
  share(standing.collateral, bands.collateralHigh, 1n)
    .times(basisPoints(conditions.lltv))
    .over(share(due, bands.loanLow, 1n));

/** What paying all that is due would seize, exactly: min(collateral, due · (1 + b) · low / high). */
export function seizable(conditions: Conditions, standing: Standing, due: bigint, bands: Bands): Fraction {
  const missing = ONE.minus(healthOf(conditions, standing, due, bands));
  const bonus = basisPoints(conditions.bonus).times(smaller(ONE, missing.over(new Fraction(5n, 100n))));
  const worth = share(due, bands.loanLow, bands.collateralHigh).times(ONE.plus(bonus));
  return smaller(new Fraction(standing.collateral), worth);
}

/** The last second of each part of a loan's life. */
export function lastOf({ start, term, grace, auction }: Conditions) {
  const maturity = start + term;
  return { maturity, grace: maturity + grace, auction: maturity + grace + auction };
}

/** From when on a loan can be rolled into a pool: the last tenth of its term, whole seconds. */
const rollsFrom = ({ start, term }: Conditions): { opens: bigint; time: bigint } => {
  const time = term / 10n;
  return { opens: start + term - time, time };
};

export const opensAt = (conditions: Conditions): bigint => rollsFrom(conditions).opens;

/** What whoever rolls a loan gets, exactly: its part of what is due, which grows from 0 to its whole at maturity. */
export function tipOf(conditions: Conditions, tip: bigint, due: bigint, now: bigint): Fraction {
  const { opens, time } = rollsFrom(conditions);
  const part = smaller(new Fraction(now - opens, time), ONE);
  return new Fraction(due).times(basisPoints(tip)).times(part);
}

/** ⌈due · price⌉: what a buyer of the claim pays. */
export const priceOf = (due: bigint, price: bigint): bigint => up(new Fraction(due).times(basisPoints(price)));

/** Whether the collateral is worth no more than is due, at the ends of the bands that favour the borrower. */
export const isWorthless = (conditions: Conditions, standing: Standing, due: bigint, bands: Bands): boolean =>
  conditions.lltv !== 0n && !share(standing.collateral, bands.collateralHigh, 1n).above(share(due, bands.loanLow, 1n));
