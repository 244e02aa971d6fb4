/** One, in 18 decimals. */
export const WAD = 10n ** 18n;

/** Seconds in the year that rates are quoted for: 365 days. */
export const YEAR = 31_536_000n;

/** Binary digits behind the point inside exp and ln. e^135 in WAD has 255 digits before it: both stay exact to the last. */
const PRECISION = 320n;
const ONE = 1n << PRECISION;

/** From this exponent on the result exceeds int256; the chain reverts with `ExpOverflow`. */
const EXP_OVERFLOW = 135_305_999_368_893_231_589n;
/** Up to this exponent the result is below half of 1e-18; the chain returns zero. */
const EXP_UNDERFLOW = -41_446_531_673_892_822_313n;

/** The smaller one. */
export const min = (x: bigint, y: bigint): bigint => (x < y ? x : y);

/** x·y/d rounded down. The operands are not negative. */
export const mulDivDown = (x: bigint, y: bigint, d: bigint): bigint => (x * y) / d;

/** x·y/d rounded up. The operands are not negative. */
export const mulDivUp = (x: bigint, y: bigint, d: bigint): bigint => (x * y + d - 1n) / d;

/** x·y of two WADs (or of an amount and a price), rounded down. */
export const mulWadDown = (x: bigint, y: bigint): bigint => mulDivDown(x, y, WAD);

/** x·y of two WADs (or of an amount and a price), rounded up. */
export const mulWadUp = (x: bigint, y: bigint): bigint => mulDivUp(x, y, WAD);

/** 2·artanh(n/d) = ln((d+n)/(d−n)) in PRECISION, by its series. |n/d| is small, so each term adds whole digits. */
const twiceArtanh = (numerator: bigint, denominator: bigint): bigint => {
  const z = (numerator << PRECISION) / denominator;
  const square = (z * z) >> PRECISION;
  let sum = 0n;
  let power = z;
  // Division rounds towards zero; a shift would keep a negative power at −1 and never end.
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * square) / ONE;
  }
  return 2n * sum;
};

const LN2 = /* @__PURE__ */ twiceArtanh(1n, 3n);

const floorDiv = (x: bigint, y: bigint): bigint => (x < 0n && x % y !== 0n ? x / y - 1n : x / y);

/**
 * e^x.
 * @param x WAD, signed
 * @returns WAD, rounded down; 0 where less than one half of 1e-18 is left
 * @throws RangeError from x = 135.3 on, as the chain reverts there
 *
 * e^x = 2^k · e^r with |r| ≤ ln(2)/2, and e^r by its Taylor series. The chain's `expWad` (solady) approximates with 96
 * binary digits, so the two may differ by one unit + 1e-19 of the result.
 */
export const expWad = (x: bigint): bigint => {
  if (x <= EXP_UNDERFLOW) return 0n;
  if (x >= EXP_OVERFLOW) throw new RangeError(`expWad(${x}) is too large for an int256`);
  const exact = (x << PRECISION) / WAD;
  const k = floorDiv(exact + LN2 / 2n, LN2);
  const r = exact - k * LN2;
  let sum = 0n;
  let term = ONE;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = (term * r) / (ONE * n);
  }
  return (sum * WAD) >> (PRECISION - k);
};

/**
 * The natural logarithm.
 * @param x WAD, above zero
 * @returns WAD, signed, rounded towards −∞
 * @throws RangeError for zero and below, as the chain reverts there
 *
 * x = m · 2^k with m in [1, 2), and ln m = 2·artanh((m−1)/(m+1)) by its series. The chain's `lnWad` (solady) may differ
 * in the last unit.
 */
export const lnWad = (x: bigint): bigint => {
  if (x <= 0n) throw new RangeError(`lnWad(${x}): only numbers above zero have a logarithm`);
  const k = BigInt(x.toString(2).length - WAD.toString(2).length);
  const [numerator, denominator] = k >= 0n ? [x, WAD << k] : [x << -k, WAD];
  const ln = twiceArtanh(numerator - denominator, numerator + denominator) + k * LN2;
  return floorDiv(ln * WAD, ONE);
};
