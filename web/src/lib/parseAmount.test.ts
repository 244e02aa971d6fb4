import { describe, expect, test } from "vitest";
import { parseAmount } from "./parseAmount.ts";

describe("parseAmount", () => {
  test("default", () => expect(parseAmount("1.5", 18)).toEqual({ value: 1_500_000_000_000_000_000n }));
  test("behavior: nothing typed", () => expect(parseAmount("  ", 6)).toEqual({ empty: true }));
  test("behavior: on the way to a number", () => {
    expect(parseAmount("1.", 6)).toEqual({ value: 1_000_000n });
    expect(parseAmount(".5", 6)).toEqual({ value: 500_000n });
  });
  test("behavior: groups as people paste them", () => {
    expect(parseAmount("1,234,567.89", 6)).toEqual({ value: 1_234_567_890_000n });
    expect(parseAmount("1 234.5", 6)).toEqual({ value: 1_234_500_000n });
  });
  test("behavior: zeros past the last digit are no digits", () => {
    expect(parseAmount("1.50000000", 6)).toEqual({ value: 1_500_000n });
  });
  test("error: more digits than the token has", () => {
    expect(parseAmount("0.1234567", 6)).toEqual({ problem: "At most 6 digits after the point." });
  });
  test("error: a comma for decimals", () =>
    expect(parseAmount("1,5", 6)).toEqual({ problem: "Use a point for decimals." }));
  test("error: no number", () => {
    for (const text of ["abc", "1e5", "-1", ".", "1.2.3", "0x10"])
      expect(parseAmount(text, 18)).toHaveProperty("problem");
  });
});
