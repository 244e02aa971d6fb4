import { Fraction, larger } from "./fraction.ts";

/** The distance from an edge within which the model allows both sides: token units, and a fraction of the number. */
export type Margin = { units: bigint; relative: Fraction };

/** A reason to refuse, named as the chain's error. Not sure: the numbers are within the margin of the edge. */
export type Refusal = { name: string; sure: boolean };

/** Collects the reasons why an action must or may revert, and whether its result depends on an edge. */
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
  /** Whether the chain may end the action with this error; undefined: with success. */
  allows(error: string | undefined): boolean {
    return error === undefined ? !this.must : this.refusals.some(({ name }) => name === error);
  }
}
