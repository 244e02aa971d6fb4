import { describe, expect, test } from "vitest";
import { line, scale, stairs, ticks, ticksBetween } from "./scale.ts";

describe("scale", () => {
  test("default", () => expect(scale([0, 10], [100, 0])(2.5)).toBe(75));
  test("behavior: a domain of one point stays at the start", () => expect(scale([3, 3], [5, 9])(3)).toBe(5));
});

describe("ticksBetween", () => {
  test("default: round steps around what there is", () => {
    expect(ticksBetween(2_410, 2_590)).toEqual([2_400, 2_450, 2_500, 2_550, 2_600]);
  });
  test("behavior: one value alone has room on both sides", () => {
    const [low, at, high] = ticksBetween(1, 1);
    expect([low! < 1, at, high! > 1]).toEqual([true, 1, true]);
  });
});

describe("ticks", () => {
  test("default", () => expect(ticks(0.37)).toEqual([0, 0.1, 0.2, 0.30000000000000004, 0.4]));
  test("behavior: a round maximum is the last tick", () => expect(ticks(100)).toEqual([0, 25, 50, 75, 100]));
  test("behavior: nothing to show still has an axis", () => expect(ticks(0)).toEqual([0, 1]));
});

test("line", () =>
  expect(
    line([
      [0, 1],
      [2, 3],
    ]),
  ).toBe("M0.00 1.00L2.00 3.00"));
test("stairs: holds a value until the next", () =>
  expect(
    stairs([
      [0, 1],
      [2, 3],
    ]),
  ).toBe("M0.00 1.00H2.00V3.00"));
