import { describe, expect, test } from "vitest";
import { applyMutant, type Mutant } from "./mutant.ts";

const mutant: Mutant = {
  id: "sum",
  file: "A.sol",
  near: ["a"],
  kind: "wrong operand",
  breaks: "One and one are two.",
  search: "a + b",
  replace: "a - $&",
};

describe("applyMutant", () => {
  test("default: the one place is replaced, by exactly what is written", () => {
    expect(applyMutant("return a + b;", mutant)).toBe("return a - $&;");
  });

  test("error: no such place", () => {
    expect(() => applyMutant("return a * b;", mutant)).toThrow(
      "sum: what it replaces is found 0 times in contracts/src/A.sol, not once: a + b",
    );
  });

  test("error: two such places", () => {
    expect(() => applyMutant("a + b; a + b", mutant)).toThrow("found 2 times");
  });

  test("error: nothing to look for", () => {
    expect(() => applyMutant("a + b", { ...mutant, search: "" })).toThrow("found 0 times");
  });

  test("error: no change", () => {
    expect(() => applyMutant("a + b", { ...mutant, replace: "a + b" })).toThrow("sum changes nothing");
  });
});
