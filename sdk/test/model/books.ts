import { exp, Fraction, ln, ONE, smaller, ZERO } from "./fraction.ts";

// The books of one reserve in real numbers: nothing is rounded to a token unit or a share. From protocol.md and docs/math.md.

const YEAR = new Fraction(31_536_000n);
const VIRTUAL_SHARES = new Fraction(1_000_000n);
const VIRTUAL_ASSETS = ONE;
const MOST_GROWTH = new Fraction(40n);
/** Interest that would raise the supply above this is not charged. */
const MOST_ASSETS = new Fraction(2n ** 120n - 1n);
/** 127 bits: the 128th is a flag beside an account's shares. */
const MOST_SHARES = new Fraction(2n ** 127n - 1n);
const MOST_FEE_SHARES = new Fraction(2n ** 112n - 1n);

/** Rates are fractions of 1 per year. */
export type Curve = {
  target: Fraction;
  steepness: Fraction;
  speed: Fraction;
  minRate: Fraction;
  maxRate: Fraction;
};

export type Books = {
  supplyAssets: Fraction;
  supplyShares: Fraction;
  borrowShares: Fraction;
  /** 1 at listing; only interest raises it */
  borrowIndex: Fraction;
  feeShares: Fraction;
  rateAtTarget: Fraction;
  updatedAt: number;
};

/** Token units per debt share while the index is 1. */
const SHARE = new Fraction(1n, 1_000_000n);

/** Token units that a supply share is worth. */
export const supplyPrice = ({ supplyAssets, supplyShares }: Books): Fraction =>
  supplyAssets.plus(VIRTUAL_ASSETS).over(supplyShares.plus(VIRTUAL_SHARES));

/** Token units that a debt share costs. */
export const debtPrice = ({ borrowIndex }: Books): Fraction => borrowIndex.times(SHARE);

/** Token units of all accounts' debt: there is no other debt. */
export const borrowAssets = (books: Books): Fraction => books.borrowShares.times(debtPrice(books));

export const idle = (books: Books): Fraction => books.supplyAssets.minus(borrowAssets(books));

/** By definition of what is lent in whole token units, rounded down. */
const utilisation = (books: Books): Fraction => {
  const lent = borrowAssets(books);
  return books.supplyAssets.sign === 0 ? ZERO : new Fraction(lent.n / lent.d).over(books.supplyAssets);
};

/** −1 at nothing borrowed, 0 at the target, 1 at all of it. */
const distance = (books: Books, { target }: Curve): Fraction => {
  const gap = utilisation(books).minus(target);
  return gap.over(gap.sign > 0 ? ONE.minus(target) : target);
};

/** What the rate at target is multiplied by: the lines through (−1, 1/S), (0, 1), (1, S). */
const factor = (at: Fraction, { steepness }: Curve): Fraction =>
  ONE.plus(at.times(at.sign < 0 ? ONE.minus(ONE.over(steepness)) : steepness.minus(ONE)));

export const borrowRate = (books: Books, curve: Curve): Fraction =>
  books.rateAtTarget.times(factor(distance(books, curve), curve));

/** e^12 is wider than the widest range of rates, 1 to 65,535 basis points. */
const SURELY_MET = new Fraction(12n);

/** The rate at target over the time: its mean and its end. */
const drifted = (
  start: Fraction,
  exponent: Fraction,
  { minRate, maxRate }: Curve,
): { mean: Fraction; end: Fraction } => {
  if (exponent.sign === 0) return { mean: start, end: start };
  const bound = exponent.sign > 0 ? maxRate : minRate;
  if (exponent.size.below(SURELY_MET)) {
    const growth = exp(exponent);
    const end = start.times(growth);
    const met = exponent.sign > 0 ? end.above(bound) : end.below(bound);
    if (!met) return { mean: start.times(growth.minus(ONE).over(exponent)), end };
  }
  const toBound = ln(bound.over(start));
  const way = bound.minus(start).plus(bound.times(exponent.minus(toBound)));
  return { mean: way.over(exponent), end: bound };
};

/** The index is kept in 18 digits of 128 bits; so much of it is all that fits. */
const MOST_INDEX = new Fraction(2n ** 128n - 1n, 10n ** 18n);

export type AccrualRules = { curve: Curve; reserveFactor: Fraction; retired: boolean };

/** The books accrued to `now` (seconds). */
export const accrued = (books: Books, { curve, reserveFactor, retired }: AccrualRules, now: number): Books => {
  const years = new Fraction(now - books.updatedAt).over(YEAR);
  if (years.sign <= 0) return books;
  // A retired reserve charges no interest, and its rate does not change.
  if (retired) return { ...books, updatedAt: now };
  const at = distance(books, curve);
  const { mean, end } = drifted(books.rateAtTarget, curve.speed.times(at).times(years).rounded, curve);
  const growth = smaller(mean.times(factor(at, curve)).times(years), MOST_GROWTH);
  const { supplyAssets, supplyShares, feeShares } = books;
  const index = books.borrowIndex.times(exp(growth)).rounded;
  const added = borrowAssets({ ...books, borrowIndex: index }).minus(borrowAssets(books)).rounded;
  const fits = !index.above(MOST_INDEX) && !added.above(MOST_ASSETS.minus(supplyAssets));
  const interest = fits ? added : ZERO;

  const fee = interest.times(reserveFactor);
  const total = supplyAssets.plus(interest);
  // At the price after the interest: the fee's shares are worth the fee.
  const wanted = fee.times(supplyShares.plus(VIRTUAL_SHARES)).over(total.minus(fee).plus(VIRTUAL_ASSETS));
  const room = smaller(MOST_FEE_SHARES.minus(feeShares), MOST_SHARES.minus(supplyShares));
  const shares = smaller(wanted, room).rounded;
  return {
    supplyAssets: total,
    supplyShares: supplyShares.plus(shares),
    borrowShares: books.borrowShares,
    borrowIndex: fits ? index : books.borrowIndex,
    feeShares: feeShares.plus(shares),
    rateAtTarget: end.rounded,
    updatedAt: now,
  };
};

/** Supplies `assets` for `shares`; negative amounts withdraw. */
export const supplyMoved = (books: Books, assets: Fraction, shares: Fraction): Books => ({
  ...books,
  supplyAssets: books.supplyAssets.plus(assets).rounded,
  supplyShares: books.supplyShares.plus(shares).rounded,
});

/** Borrows for `shares` debt shares; negative shares repay. */
export const debtMoved = (books: Books, shares: Fraction): Books => ({
  ...books,
  borrowShares: books.borrowShares.plus(shares).rounded,
});

/** The books without a debt that is written off: fee shares bear the loss first, then all supply shares. */
export const writtenOff = (
  books: Books,
  shares: Fraction,
): { books: Books; assets: Fraction; fromFees: Fraction; fromSuppliers: Fraction } => {
  const assets = shares.times(debtPrice(books));
  const price = supplyPrice(books);
  const fromFees = smaller(assets, books.feeShares.times(price));
  const burnt = fromFees.over(price);
  return {
    assets,
    fromFees,
    fromSuppliers: assets.minus(fromFees),
    books: {
      ...debtMoved(books, ZERO.minus(shares)),
      supplyAssets: books.supplyAssets.minus(assets).rounded,
      supplyShares: books.supplyShares.minus(burnt).rounded,
      feeShares: books.feeShares.minus(burnt).rounded,
    },
  };
};
