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
  test("default: the one occurrence is replaced literally", () => {
    expect(applyMutant("return a + b;", mutant)).toBe("return a - $&;");
  });

  test("error: no occurrence", () => {
    expect(() => applyMutant("return a * b;", mutant)).toThrow(
      "sum: its search text occurs 0 times in contracts/src/A.sol, not once: a + b",
    );
  });

  test("error: two occurrences", () => {
    expect(() => applyMutant("a + b; a + b", mutant)).toThrow("occurs 2 times");
  });

  test("error: an empty search text", () => {
    expect(() => applyMutant("a + b", { ...mutant, search: "" })).toThrow("occurs 0 times");
  });

  test("error: no change", () => {
    expect(() => applyMutant("a + b", { ...mutant, replace: "a + b" })).toThrow("sum changes nothing");
  });
});
