import { min, mulDivDown, mulDivUp, WAD, YEAR } from "../math/wad.ts";
import type { LoanTerms } from "./loanOffer.ts";
import { BPS } from "./orderFields.ts";

// What a loan between two persons costs and pays, operation by operation as PeerLoans computes it. Amounts are token units, times seconds.

/** Below health 1, in which a liquidator's bonus rises to its whole. */
const BONUS_RANGE = 5n * 10n ** 16n;
/** A loan can be rolled in the last part of its term: 1 / 10. */
const ROLL_PART = 10n;

type Interest = Pick<LoanTerms, "rate" | "term" | "minInterest" | "start">;

/** What has to be paid at `now` for the loan to be over: principal and interest, rounded up; interest runs on past maturity. */
export const loanDue = ({ rate, term, minInterest, start }: Interest, principal: bigint, now: bigint): bigint => {
  const elapsed = now > start ? now - start : 0n;
  const least = term * minInterest;
  const time = least > elapsed * BPS ? least : elapsed * BPS;
  return principal + mulDivUp(principal * rate, time, WAD * BPS * YEAR);
};

/** When a loan changes what may happen to it. A time includes its last second. */
export type LoanClock = {
  /** From then on anyone may roll it, if the borrower has set a rollover. */
  rolls: bigint;
  /** The last second of the term. */
  maturity: bigint;
  /** The last second of grace: after it the loan is in default. */
  grace: bigint;
  /** The last second of the auction: after it the lender may take what is left. Equals `grace` without an auction. */
  auction: bigint;
};

export const loanClock = ({
  start,
  term,
  grace,
  auction,
}: Pick<LoanTerms, "start" | "term" | "grace" | "auction">): LoanClock => {
  const maturity = start + term;
  return { rolls: maturity - term / ROLL_PART, maturity, grace: maturity + grace, auction: maturity + grace + auction };
};

/** "term", "grace" after maturity, "auction" after default, "over": the lender may seize. */
export type LoanPhase = "term" | "grace" | "auction" | "over";

export const loanPhase = (terms: Pick<LoanTerms, "start" | "term" | "grace" | "auction">, now: bigint): LoanPhase => {
  const clock = loanClock(terms);
  if (now <= clock.maturity) return "term";
  if (now <= clock.grace) return "grace";
  return now <= clock.auction ? "auction" : "over";
};

/** What is still lent, and what is held for it. */
export type LoanAmounts = { principal: bigint; collateral: bigint };

/**
 * What a payment of `paid` out of `due` does: by how much the principal falls, rounded down, and the collateral that it frees, rounded
 * down. The last payment frees all.
 */
export const repaid = ({ principal, collateral }: LoanAmounts, paid: bigint, due: bigint): LoanAmounts => {
  if (paid >= due) return { principal, collateral };
  const part = mulDivDown(principal, paid, due);
  return { principal: part, collateral: mulDivDown(collateral, part, principal) };
};

/** The part of the collateral that an auction sells to whoever pays, as a fraction: 0 at default, 1 at its end. */
export const auctionPart = (
  terms: Pick<LoanTerms, "start" | "term" | "grace" | "auction">,
  now: bigint,
): { numerator: bigint; denominator: bigint } | null => {
  const { grace } = loanClock(terms);
  if (terms.auction === 0n || now <= grace) return null;
  return { numerator: min(now - grace, terms.auction), denominator: terms.auction };
};

/** What a payment in the auction buys and what it frees for the borrower; null: there is no auction now. */
export const auctioned = (
  terms: Pick<LoanTerms, "start" | "term" | "grace" | "auction">,
  loan: LoanAmounts,
  paid: bigint,
  due: bigint,
  now: bigint,
): { principal: bigint; bought: bigint; freed: bigint } | null => {
  const part = auctionPart(terms, now);
  if (!part) return null;
  const { principal, collateral } = repaid(loan, paid, due);
  const bought = mulDivDown(collateral, part.numerator, part.denominator);
  return { principal, bought, freed: collateral - bought };
};

/** The ends of the price bands that favour the borrower, as `ReserveSnapshot` has them. */
export type BorrowersPrices = { loanLow: bigint; collateralHigh: bigint };

/**
 * The health of a price-protected loan: collateral · lltv over what is due.
 * @returns WAD, rounded up; below WAD anyone may liquidate. null: nothing is worth anything, so that nothing is owed
 */
export const loanHealth = (
  { lltv }: Pick<LoanTerms, "lltv">,
  collateral: bigint,
  due: bigint,
  { loanLow, collateralHigh }: BorrowersPrices,
): bigint | null => {
  const debt = mulDivDown(due, loanLow, WAD);
  if (debt === 0n) return null;
  return mulDivUp(mulDivUp(mulDivUp(collateral, collateralHigh, WAD), lltv, BPS), WAD, debt);
};

/**
 * What paying all that is due would seize in a liquidation, token units of the collateral; a part seizes its part, rounded down.
 * null: the loan is covered.
 */
export const liquidationOfLoan = (
  terms: Pick<LoanTerms, "lltv" | "bonus">,
  collateral: bigint,
  due: bigint,
  prices: BorrowersPrices,
): { whole: bigint; health: bigint } | null => {
  const { loanLow, collateralHigh } = prices;
  const debt = mulDivDown(due, loanLow, WAD);
  const value = mulDivUp(collateral, collateralHigh, WAD);
  if (mulDivUp(value, terms.lltv, BPS) >= debt) return null;
  const health = loanHealth(terms, collateral, due, prices) ?? 0n;
  const missing = health < WAD ? WAD - health : 0n;
  const grossed = WAD + mulDivDown(terms.bonus * min(BONUS_RANGE, missing), WAD, BPS * BONUS_RANGE);
  if (value <= mulDivDown(debt, grossed, WAD)) return { whole: collateral, health };
  return { whole: min(mulDivDown(due * grossed, loanLow, collateralHigh * WAD), collateral), health };
};

/** Why the lender may not take the collateral yet, or null: all of it is the lender's. */
export const seizureRefusal = (
  terms: Pick<LoanTerms, "start" | "term" | "grace" | "auction" | "lltv">,
  { collateral }: LoanAmounts,
  due: bigint,
  now: bigint,
  prices: BorrowersPrices | null,
): { until: bigint } | null => {
  const { auction } = loanClock(terms);
  if (now > auction) return null;
  const isWorthless =
    terms.lltv !== 0n &&
    prices !== null &&
    mulDivUp(collateral, prices.collateralHigh, WAD) <= mulDivDown(due, prices.loanLow, WAD);
  return isWorthless ? null : { until: auction };
};

/** The tip of a rollover at `now`, token units, rounded down; null: it cannot be rolled yet. It grows to its whole at maturity. */
export const rollTip = (
  terms: Pick<LoanTerms, "start" | "term" | "grace" | "auction">,
  tip: bigint,
  due: bigint,
  now: bigint,
) => {
  const { rolls } = loanClock(terms);
  if (now < rolls) return null;
  const time = terms.term / ROLL_PART;
  return (due * tip * ((min(now - rolls, time) * WAD) / time)) / (BPS * WAD);
};

/**
 * What who buys a claim earns if the loan is paid at maturity and not before.
 * @param paid for the claim, token units
 * @param owed at maturity, token units
 * @param left seconds until maturity
 * @returns WAD a year, simple interest, rounded down, negative for a loss; null: maturity is over, or nothing is paid
 */
export const yieldToMaturity = (paid: bigint, owed: bigint, left: bigint): bigint | null => {
  if (paid === 0n || left <= 0n) return null;
  const [gain, per] = [(owed - paid) * WAD * YEAR, paid * left];
  return gain < 0n ? -((-gain + per - 1n) / per) : gain / per;
};
