import { describe, expect, test } from "vitest";
import { type Outcome, problems, type Result, summarise } from "./score.ts";

const killed: Outcome = { status: "killed", by: "A.test_a" };
const survived: Outcome = { status: "survived" };
const broken: Outcome = { status: "broken", why: "it does not compile" };

const result = (id: string, outcome: Outcome): Result => ({
  mutant: { id, file: "A.sol", near: ["a"], kind: "comparison", breaks: "A rule.", search: "<", replace: "<=" },
  outcome,
});

const many = (count: number, outcome: Outcome, prefix: string): Result[] =>
  Array.from({ length: count }, (_, i) => result(`${prefix}-${i}`, outcome));

describe("summarise", () => {
  test("default: an excused survivor is not part of the score", () => {
    const results = [...many(3, killed, "k"), result("a", survived), result("b", survived)];
    expect(summarise(results, { a: "equivalent" })).toEqual({
      mutants: 5,
      killed: 3,
      survived: 2,
      excused: 1,
      broken: 0,
      score: 75,
    });
  });

  test("edge: no results", () => {
    expect(summarise([], {}).score).toBe(100);
  });
});

describe("problems", () => {
  test("default: at the limit there are none", () => {
    expect(problems([...many(19, killed, "k"), result("a", survived)], {})).toEqual([]);
  });

  test("error: below the limit", () => {
    const results = [...many(18, killed, "k"), result("a", survived)];
    expect(problems(results, {})).toEqual(["94.7 % of the mutants are killed; 95 % must be."]);
    expect(problems(results, { a: "equivalent" })).toEqual([]);
  });

  test("error: a broken mutant, however many are killed", () => {
    expect(problems([...many(99, killed, "k"), result("a", broken)], {})).toEqual([
      "a gives no verdict on the tests: it does not compile",
    ]);
  });

  test("error: an excuse for what is killed", () => {
    expect(problems([result("a", killed)], { a: "equivalent" })).toEqual([
      expect.stringContaining("remove the excuse"),
    ]);
  });
});
