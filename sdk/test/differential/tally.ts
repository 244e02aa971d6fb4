import { expect } from "vitest";
import { type Fraction, ZERO } from "../model/fraction.ts";

/** How far two numbers may be apart: so much, and so large a part of the model's. */
export type Bound = { absolute: Fraction; relative: Fraction };

type Worst = { used: number; difference: number; relative: number; where: string };

/** Compares numbers within a bound and remembers how much of it was ever used. */
export class Tally {
  readonly worst = new Map<string, Worst>();
  readonly counts = new Map<string, number>();

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  within(kind: string, chain: Fraction, model: Fraction, { absolute, relative }: Bound, where: string): void {
    const difference = chain.minus(model).size;
    const allowed = absolute.plus(relative.times(model.size));
    const used = difference.sign === 0 ? 0 : allowed.sign === 0 ? Infinity : difference.over(allowed).toNumber();
    if (used > 1)
      expect.fail(`${where}: ${kind} is ${chain} on chain, ${model} in the model, ${allowed} may be between`);
    const worst = this.worst.get(kind);
    if (worst && worst.used >= used) return;
    const part = model.sign === 0 ? 0 : difference.over(model.size).toNumber();
    this.worst.set(kind, { used, difference: difference.toNumber(), relative: part, where });
  }

  /** Rounded on the pool's side: x is not above y. */
  notAbove(kind: string, x: Fraction, y: Fraction, where: string): void {
    if (x.above(y)) expect.fail(`${where}: ${kind}: ${x} is above ${y} by ${x.minus(y).toNumber()}`);
  }

  report(): string {
    const lines = [...this.worst].map(
      ([kind, { used, difference, relative, where }]) =>
        `${kind.padEnd(28)} ${(100 * used).toFixed(1).padStart(6)} % of the bound: ${difference.toPrecision(3)} (${relative.toExponential(1)} of it), ${where.slice(0, 120)}`,
    );
    const counts = [...this.counts].map(([name, count]) => `${count} ${name}`);
    return [...lines.toSorted(), counts.toSorted().join(", ")].join("\n");
  }
}

export const nothing: Bound = { absolute: ZERO, relative: ZERO };
