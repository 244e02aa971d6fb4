// Numbers with 140 decimal digits, for expected values only. Nothing here is shared with the implementation: e^x by
// halving the argument and squaring back, ln by Halley's method on it.

const DIGITS = 140n;
export const UNIT = 10n ** DIGITS;

export const ratio = (numerator: bigint, denominator: bigint): bigint => (numerator * UNIT) / denominator;
export const times = (x: bigint, y: bigint): bigint => (x * y) / UNIT;
export const over = (x: bigint, y: bigint): bigint => (x * UNIT) / y;

export const exp = (x: bigint): bigint => {
  if (x < 0n) return over(UNIT, exp(-x));
  let halvings = 0;
  let small = x;
  for (; small > UNIT / 1024n; halvings++) small /= 2n;
  let sum = UNIT;
  let term = UNIT;
  for (let n = 1n; term > 0n; n++) {
    term = times(term, small) / n;
    sum += term;
  }
  for (; halvings > 0; halvings--) sum = times(sum, sum);
  return sum;
};

export const ln = (x: bigint): bigint => {
  if (x < UNIT) return -ln(over(UNIT, x));
  // Halley: each step triples the right digits once it is near, and adds 2 before. exp is exact to 120 digits here.
  let guess = 0n;
  for (let step = 0; step < 400; step++) {
    const next = guess + 2n * over(x - exp(guess), x + exp(guess));
    if (next - guess < 10n ** 20n && guess - next < 10n ** 20n) return next;
    guess = next;
  }
  throw new Error("ln does not converge");
};

/** To an integer, in units of 1/scale. */
export const floor = (x: bigint, scale: bigint): bigint => {
  const scaled = x * scale;
  return scaled < 0n && scaled % UNIT !== 0n ? scaled / UNIT - 1n : scaled / UNIT;
};
export const nearest = (x: bigint, scale: bigint): bigint => floor(x + UNIT / (2n * scale), scale);
