import { exp as expDigits, ln as lnDigits, UNIT } from "../vectors/exact.ts";

/** State is kept to this many digits behind the point: 1e-40 of a token unit or of a share. */
const STATE = 10n ** 40n;

const absolute = (x: bigint): bigint => (x < 0n ? -x : x);

/** To the nearest integer, halves up. The divisor is above zero. */
const nearest = (n: bigint, d: bigint): bigint => {
  const doubled = 2n * n + d;
  const quotient = doubled / (2n * d);
  return doubled < 0n && doubled % (2n * d) !== 0n ? quotient - 1n : quotient;
};

/** An exact rational number. Never reduced: `rounded` keeps what lives longer than one action small. */
export class Fraction {
  readonly n: bigint;
  /** above zero */
  readonly d: bigint;

  constructor(n: bigint | number, d: bigint | number = 1n) {
    const [numerator, denominator] = [BigInt(n), BigInt(d)];
    if (denominator === 0n) throw new RangeError(`${numerator}/0 is no number`);
    this.n = denominator < 0n ? -numerator : numerator;
    this.d = absolute(denominator);
  }

  plus(other: Fraction): Fraction {
    if (this.d === other.d) return new Fraction(this.n + other.n, this.d);
    return new Fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.n, other.d));
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.n * other.d, this.d * other.n);
  }

  /** negative, 0 or positive, as this is below, equal to or above the other */
  compare(other: Fraction): number {
    const difference = this.n * other.d - other.n * this.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  below(other: Fraction): boolean {
    return this.compare(other) < 0;
  }
  above(other: Fraction): boolean {
    return this.compare(other) > 0;
  }
  get sign(): number {
    return this.n < 0n ? -1 : this.n > 0n ? 1 : 0;
  }
  get size(): Fraction {
    return new Fraction(absolute(this.n), this.d);
  }

  /** To the nearest 1e-40. */
  get rounded(): Fraction {
    return this.d === 1n || this.d === STATE ? this : new Fraction(nearest(this.n * STATE, this.d), STATE);
  }

  /** For reports only. */
  toNumber(): number {
    const shift = 10n ** 24n;
    const whole = this.n / this.d;
    return absolute(whole) > shift ? Number(whole) : Number((this.n * shift) / this.d) / 1e24;
  }
  toString(): string {
    const whole = absolute(this.n) / this.d;
    const digits = ((absolute(this.n) % this.d) * 10n ** 6n) / this.d;
    return `${this.n < 0n ? "-" : ""}${whole}.${digits.toString().padStart(6, "0")}`;
  }
}

export const ZERO = new Fraction(0n);
export const ONE = new Fraction(1n);

export const smaller = (x: Fraction, y: Fraction): Fraction => (y.below(x) ? y : x);
export const larger = (x: Fraction, y: Fraction): Fraction => (y.above(x) ? y : x);
export const sum = (all: Fraction[]): Fraction => all.reduce((total, one) => total.plus(one), ZERO);

const digitsOf = (x: Fraction): bigint => nearest(x.n * UNIT, x.d);

/** e^x to 120 digits behind the point or, above one, as many significant ones. x is at most a few dozen. */
export const exp = (x: Fraction): Fraction => new Fraction(expDigits(digitsOf(x)), UNIT);

/** The natural logarithm, to 120 digits behind the point. x is between 1e-5 and 1e5. */
export const ln = (x: Fraction): Fraction => new Fraction(lnDigits(digitsOf(x)), UNIT);
