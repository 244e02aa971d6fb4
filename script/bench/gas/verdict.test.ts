import { describe, expect, test } from "vitest";
import { operations } from "./operations.ts";
import { judgeFigures } from "./verdict.ts";

/** As good as the limits, so that only what a test changes is amiss. */
const sound = Object.fromEntries(operations.map(({ name, mustReach }) => [name, mustReach ?? 100_000]));

const problems = (measured: Record<string, number>, snapshot: Record<string, number>): string[] =>
  judgeFigures(measured, snapshot).flatMap((verdict) => verdict.problems);

function without(name: string): Record<string, number> {
  const { [name]: _, ...rest } = sound;
  return rest;
}

describe("judgeFigures", () => {
  test("default: the same figures are fine, one verdict each", () => {
    expect(problems(sound, sound)).toEqual([]);
    expect(judgeFigures(sound, sound).map(({ operation }) => operation)).toEqual(operations.map(({ name }) => name));
  });

  test("behavior: what falls is fine", () => {
    expect(problems({ ...sound, supply: 1 }, sound)).toEqual([]);
  });

  test("behavior: the first time stands before the second", () => {
    const figures = { ...sound, "borrow, first": 110_000 };
    const names = judgeFigures(figures, figures).map(({ operation }) => operation);
    expect(names.indexOf("borrow, first")).toBe(names.indexOf("borrow") - 1);
  });

  test("edge: exactly 1 % is allowed, a unit more is not", () => {
    const snapshot = { ...sound, "borrow, first": 100_000 };
    expect(problems({ ...snapshot, "borrow, first": 101_000 }, snapshot)).toEqual([]);
    expect(problems({ ...snapshot, "borrow, first": 101_001 }, snapshot)).toHaveLength(1);
  });

  test("edge: exactly the limit is reached, a unit more is not", () => {
    expect(problems({ ...sound, supply: 73_800 }, sound)).toEqual([]);
    expect(problems({ ...sound, supply: 73_801 }, sound)).toEqual([
      "supply takes 73,801 gas and must not take more than 73,800: see script/bench/gas/operations.ts.",
    ]);
  });

  test("error: a rise names the operation, both figures, the per cent, and how to accept it", () => {
    const [problem, ...others] = problems({ ...sound, supply: 72_000 }, { ...sound, supply: 70_000 });
    expect(problem).toBe(
      "supply rose from 70,000 to 72,000 gas, by 2.86 %; 1 % is allowed. Where that is worth it, `pnpm bench:gas --accept` takes the new figure.",
    );
    expect(others).toEqual([]);
  });

  test("error: what is no longer measured", () => {
    expect(problems(without("flash loan"), sound)).toEqual([expect.stringContaining("flash loan was not measured")]);
    expect(problems(without("flash loan"), without("flash loan"))).toHaveLength(1);
  });

  test("error: what nobody has accepted", () => {
    expect(problems(sound, without("supply"))).toEqual([expect.stringContaining("supply is not in the snapshot")]);
    expect(problems(sound, {})).toHaveLength(operations.length);
  });
});
