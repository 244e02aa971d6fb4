import { describe, expect, test } from "vitest";
import { judgeFigures } from "./judgeFigures.ts";
import operations from "./operations.json" with { type: "json" };

/** At the limits: only what a test changes is a problem. */
const sound = Object.fromEntries(operations.map(({ name, mustReach }) => [name, mustReach]));

const problems = (measured: Record<string, number>, snapshot: Record<string, number>): string[] =>
  judgeFigures(measured, snapshot).flatMap((verdict) => verdict.problems);

function without(name: string): Record<string, number> {
  const { [name]: _, ...rest } = sound;
  return rest;
}

describe("judgeFigures", () => {
  test("default: the same figures pass, one verdict each", () => {
    expect(problems(sound, sound)).toEqual([]);
    expect(judgeFigures(sound, sound).map(({ operation }) => operation)).toEqual(operations.map(({ name }) => name));
  });

  test("behavior: a lower figure passes", () => {
    expect(problems({ ...sound, supply: 1 }, sound)).toEqual([]);
  });

  test("behavior: a user's first call comes before the second", () => {
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
      "supply takes 73,801 gas and must not take more than 73,800: see script/bench/gas/operations.json.",
    ]);
  });

  test("error: a rise names the operation, both figures, the per cent, and how to accept it", () => {
    const [problem, ...others] = problems({ ...sound, supply: 72_000 }, { ...sound, supply: 70_000 });
    expect(problem).toBe(
      "supply rose from 70,000 to 72,000 gas, by 2.86 %; 1 % is allowed. If that is justified, `pnpm bench:gas --accept` takes the new figure.",
    );
    expect(others).toEqual([]);
  });

  test("error: an operation that is no longer measured", () => {
    expect(problems(without("flash loan"), sound)).toEqual([expect.stringContaining("flash loan was not measured")]);
    expect(problems(without("flash loan"), without("flash loan"))).toHaveLength(1);
  });

  test("error: a figure that is not in the snapshot", () => {
    expect(problems(sound, without("supply"))).toEqual([expect.stringContaining("supply is not in the snapshot")]);
    expect(problems(sound, {})).toHaveLength(operations.length);
  });
});
