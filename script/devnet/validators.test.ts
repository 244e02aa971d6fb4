import { describe, expect, test } from "vitest";
import { sizeOf, splitValidators, validatorCount } from "./validators.ts";

describe.each([1, 2, 3, 4, 5])("%i nodes", (nodes) => {
  const ranges = splitValidators(nodes);

  test("every validator runs once", () => {
    const all = ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
    expect(all).toEqual(Array.from({ length: validatorCount }, (_, i) => i));
    expect(ranges).toHaveLength(nodes);
  });

  test("any node but the first may be away, and one vote more may be late", () => {
    for (const range of ranges.slice(1)) {
      expect(sizeOf(range)).toBeGreaterThan(0);
      expect(3 * (validatorCount - sizeOf(range) - 1)).toBeGreaterThanOrEqual(2 * validatorCount);
    }
  });

  test("the first is the largest", () => {
    expect(Math.max(...ranges.map(sizeOf))).toBe(sizeOf(ranges[0]!));
  });
});
