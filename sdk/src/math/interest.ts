import { toDebtDown } from "./debt.ts";
import { VIRTUAL_ASSETS, VIRTUAL_SHARES } from "./shares.ts";
import { expWad, lnWad, min, mulDivDown, mulWadDown, WAD, YEAR } from "./wad.ts";

// InterestRate.sol and the accrual of LendingPools.sol, operation by operation. Rates are WAD a year.

/** The kinked, drifting curve through (0, r/steepness), (targetUtilisation, r) and (1, r·steepness). Fixed at listing. */
export type Curve = {
  /** basis points, 1 to 9,999 */
  targetUtilisation: number;
  /** hundredths, at least 100 */
  steepness: number;
  /** hundredths a year: how fast r, the rate at target, drifts. 0 makes the classic kinked curve. */
  speed: number;
  /** basis points a year */
  minRate: number;
  /** basis points a year */
  maxRate: number;
};

/** A reserve's books, as `ReserveTotals` on chain. */
export type Totals = {
  /** token units, lent out or idle, interest included */
  supplyAssets: bigint;
  /** fee shares included */
  supplyShares: bigint;
  /** token units, interest included: borrowShares · borrowIndex, rounded down */
  borrowAssets: bigint;
  borrowShares: bigint;
  /** WAD; a debt is its shares times this: see debt.ts */
  borrowIndex: bigint;
  /** supply shares that the pool has earned and not paid out */
  feeShares: bigint;
  /** WAD a year */
  rateAtTarget: bigint;
  /** seconds; the books are accrued to here */
  updatedAt: number;
};

const MAX_UINT128 = 2n ** 128n - 1n;
/** Token units of supply that interest cannot exceed: interest that would is not charged. */
const MAX_ASSETS = 2n ** 120n - 1n;
/** The most shares of one kind: an account's shares leave one bit for a flag. */
const MAX_SHARES = 2n ** 127n - 1n;
const MAX_UINT112 = 2n ** 112n - 1n;

/** WAD a basis point, and WAD a hundredth. */
const BASIS_POINT = 10n ** 14n;
const HUNDREDTH = 10n ** 16n;

/** ln of the widest range of rates (1 to 65,535 basis points) is 11.09: a drift of this size has reached its bound. */
const SURE_CLAMP = 12n * WAD;
/** Up to this exponent the mean growth uses the approximation of this order: see `meanGrowth`. */
const ORDER_3 = 5n * 10n ** 15n;
const ORDER_5 = 15n * 10n ** 16n;
/** The largest growth: e^40 is 2.4e17, far above any debt that is repaid. */
const MAX_GROWTH = 40n * WAD;

/** Borrowed over supplied. @returns WAD, rounded down; 0 for an empty reserve */
export const utilisation = (supplyAssets: bigint, borrowAssets: bigint): bigint =>
  supplyAssets === 0n ? 0n : (borrowAssets * WAD) / supplyAssets;

/** How far the utilisation is from its target: −1 at 0, 0 at the target, 1 at 1. WAD. */
const distance = (curve: Curve, atUtilisation: bigint): bigint => {
  const target = BigInt(curve.targetUtilisation) * BASIS_POINT;
  return atUtilisation > target
    ? ((atUtilisation - target) * WAD) / (WAD - target)
    : -(((target - atUtilisation) * WAD) / target);
};

/** What the rate at target is multiplied by: 1/S at −1, 1 at 0, S at 1. WAD. */
const factor = (curve: Curve, at: bigint): bigint => {
  const steepness = BigInt(curve.steepness) * HUNDREDTH;
  return at < 0n ? WAD - ((WAD - (WAD * WAD) / steepness) * -at) / WAD : WAD + ((steepness - WAD) * at) / WAD;
};

/** The rate that borrowers pay at a utilisation (WAD). @returns WAD a year, rounded down */
export const borrowRate = (curve: Curve, atUtilisation: bigint, rateAtTarget: bigint): bigint =>
  mulWadDown(rateAtTarget, factor(curve, distance(curve, atUtilisation)));

/**
 * The rate that suppliers earn: the borrowers' interest, less the pool's part, over all that is supplied.
 * @param reserveFactor thousandths
 * @returns WAD a year, rounded down
 */
export const supplyRate = (atBorrowRate: bigint, atUtilisation: bigint, reserveFactor: number): bigint =>
  (mulWadDown(atBorrowRate, atUtilisation) * (1000n - BigInt(reserveFactor))) / 1000n;

/** Utilisation (WAD), and the rates (WAD a year) in force at it. A retired reserve charges no interest: its rates are 0. */
export const currentRates = (
  { supplyAssets, borrowAssets, rateAtTarget }: Pick<Totals, "supplyAssets" | "borrowAssets" | "rateAtTarget">,
  { curve, reserveFactor, retired }: AccrualRules,
): { utilisation: bigint; borrowRate: bigint; supplyRate: bigint } => {
  const used = utilisation(supplyAssets, borrowAssets);
  const rate = retired ? 0n : borrowRate(curve, used, rateAtTarget);
  return { utilisation: used, borrowRate: rate, supplyRate: supplyRate(rate, used, reserveFactor) };
};

/** The yield of a rate (WAD a year) after a year of continuous compounding: e^rate − 1, WAD. A debt grows by exactly this. */
export const apy = (rate: bigint): bigint => expWad(rate) - WAD;

/**
 * (e^y − 1)/y, the mean of e^t for t from 0 to y; 1 at 0. WAD. Near zero e^y ≈ (A + y·B)/(A − y·B) with polynomials A and B
 * of y² (Padé), and so the mean is 2·B/(A − y·B): within 1e-18, where the closed form loses digits to cancellation.
 */
const meanGrowth = (y: bigint): bigint => {
  const z = (y * y) / WAD;
  if (-ORDER_3 <= y && y < ORDER_3) {
    const half = 60n * WAD + z;
    return (2n * WAD * half) / (2n * half + 10n * z - (y * half) / WAD);
  }
  if (-ORDER_5 <= y && y < ORDER_5) {
    const half = 15_120n * WAD + (z * (420n * WAD + z)) / WAD;
    const whole = 30_240n * WAD + (z * (3_360n * WAD + 30n * z)) / WAD;
    return (2n * WAD * half) / (whole - (y * half) / WAD);
  }
  return ((expWad(y) - WAD) * WAD) / y;
};

/** The mean of the rate at target over the time, and the rate at its end. Exponential until the bound, then flat. */
const drift = (curve: Curve, at: bigint, start: bigint, elapsed: bigint): { mean: bigint; end: bigint } => {
  const exponent = (BigInt(curve.speed) * HUNDREDTH * at * elapsed) / (WAD * YEAR);
  if (exponent === 0n) return { mean: start, end: start };

  const bound = BigInt(exponent > 0n ? curve.maxRate : curve.minRate) * BASIS_POINT;
  if (start === bound) return { mean: bound, end: bound };

  if (-SURE_CLAMP < exponent && exponent < SURE_CLAMP) {
    const mean = meanGrowth(exponent);
    const end = (start * (WAD + (exponent * mean) / WAD)) / WAD;
    if (exponent > 0n ? end <= bound : end >= bound) return { mean: (start * mean) / WAD, end };
  }

  // The part of the exponent until the bound.
  const toBound = lnWad((bound * WAD) / start);
  return { mean: ((bound - start) * WAD + bound * (exponent - toBound)) / exponent, end: bound };
};

/**
 * ∫ rate dt over `elapsed` seconds at a constant utilisation: the debt grows by e^growth.
 * @returns growth: WAD, rounded to nearest, at most 40; rateAtTarget: WAD a year, at the end
 */
export const integrate = (
  curve: Curve,
  atUtilisation: bigint,
  rateAtTarget: bigint,
  elapsed: bigint,
): { growth: bigint; rateAtTarget: bigint } => {
  const at = distance(curve, atUtilisation);
  const { mean, end } = drift(curve, at, rateAtTarget, elapsed);
  const growth = (mean * factor(curve, at) * elapsed + (WAD * YEAR) / 2n) / (WAD * YEAR);
  return { growth: min(growth, MAX_GROWTH), rateAtTarget: end };
};

/** The growth of an index or of an amount of token units. @returns in its own units, rounded to nearest */
export const interestOn = (amount: bigint, growth: bigint): bigint => {
  const factor = growth * meanGrowth(growth);
  return growth < ORDER_3
    ? (amount * factor + (WAD * WAD) / 2n) / (WAD * WAD)
    : (amount * (factor / WAD) + WAD / 2n) / WAD;
};

/** The settings of a reserve that its accrual depends on. */
export type AccrualRules = {
  curve: Curve;
  /** thousandths of the interest that the pool keeps */
  reserveFactor: number;
  /** its debts no longer grow */
  retired: boolean;
};

/** The index grows by e^growth; the interest is what that adds to all debt in whole token units. Unchanged where it does not fit. */
const grown = ({ borrowIndex, borrowShares, borrowAssets, supplyAssets }: Totals, growth: bigint) => {
  const index = borrowIndex + interestOn(borrowIndex, growth);
  const interest = toDebtDown(borrowShares, index) - borrowAssets;
  const fits = index <= MAX_UINT128 && supplyAssets + interest <= MAX_ASSETS;
  return fits ? { borrowIndex: index, interest } : { borrowIndex, interest: 0n };
};

/**
 * The totals at `now` (seconds) if no action changes them before. A time up to `updatedAt` changes nothing.
 *
 * The same operations as the chain's, so equal to its books to the unit; assets are within one token unit + 1e-15 of the debt from
 * the integral itself.
 */
export const accrue = (
  totals: Totals,
  { curve, reserveFactor, retired }: AccrualRules,
  now: bigint | number,
): Totals => {
  const elapsed = BigInt(now) - BigInt(totals.updatedAt);
  if (elapsed <= 0n) return totals;
  if (retired) return { ...totals, updatedAt: Number(now) };
  const { supplyAssets, borrowAssets, supplyShares, feeShares } = totals;

  const { growth, rateAtTarget } = integrate(
    curve,
    utilisation(supplyAssets, borrowAssets),
    totals.rateAtTarget,
    elapsed,
  );
  const { borrowIndex, interest } = grown(totals, growth);
  // In thousandths of a token unit, so that only the conversion to shares rounds the fee.
  const fee = interest * BigInt(reserveFactor);
  // At the share price after the mint, so that the shares are worth the fee. What does not fit goes to suppliers.
  const others = (supplyAssets + interest + VIRTUAL_ASSETS) * 1000n - fee;
  const wanted = mulDivDown(fee, supplyShares + VIRTUAL_SHARES, others);
  const shares = min(wanted, min(MAX_UINT112 - feeShares, MAX_SHARES - supplyShares));

  return {
    ...totals,
    supplyAssets: supplyAssets + interest,
    supplyShares: supplyShares + shares,
    borrowAssets: borrowAssets + interest,
    borrowIndex,
    feeShares: feeShares + shares,
    rateAtTarget,
    updatedAt: Number(now),
  };
};
