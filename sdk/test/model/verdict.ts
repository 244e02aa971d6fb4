import { Fraction, larger } from "./fraction.ts";

/** How near to an edge the model does not say on which side the integers fall: so many token units, and a part. */
export type Margin = { units: bigint; relative: Fraction };

/** A reason to refuse, named as the chain's error. Not sure: the numbers are within the margin of the edge. */
export type Refusal = { name: string; sure: boolean };

/** Collects why an action must or may be refused, and whether its result hangs on an edge. */
export class Verdict {
  readonly refusals: Refusal[] = [];
  edge = false;
  readonly #margin: Margin;
  constructor(margin: Margin) {
    this.#margin = margin;
  }

  refuseIf(condition: boolean, name: string): void {
    if (condition) this.refusals.push({ name, sure: true });
  }

  /** Refuses where x is above the limit. `unit` is what one token unit is worth in what is compared. */
  refuseAbove(x: Fraction, limit: Fraction, name: string, unit = new Fraction(1n)): void {
    if (this.#isNear(x, limit, unit)) this.refusals.push({ name, sure: false });
    else this.refuseIf(x.above(limit), name);
  }

  /** Whether x is below y. Where that is within the margin, what follows from it is marked as on an edge. */
  isBelow(x: Fraction, y: Fraction, unit = new Fraction(1n)): boolean {
    if (this.#isNear(x, y, unit)) this.edge = true;
    return x.below(y);
  }

  #isNear(x: Fraction, y: Fraction, unit: Fraction): boolean {
    const slack = unit
      .times(new Fraction(this.#margin.units))
      .plus(this.#margin.relative.times(larger(x.size, y.size)));
    return x.minus(y).size.compare(slack) <= 0;
  }

  get must(): boolean {
    return this.refusals.some(({ sure }) => sure);
  }
  /** Whether the chain may end so: an error's name, or undefined for success. */
  allows(error: string | undefined): boolean {
    return error === undefined ? !this.must : this.refusals.some(({ name }) => name === error);
  }
}
