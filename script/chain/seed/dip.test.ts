import { expect, test } from "vitest";
import { createPrices, dip, leftAfter } from "./dip.ts";

const day = 24 * 60 * 60;
const still = () =>
  new Map([
    ["ETH / USD", 1_000_000_000n],
    ["ETH / USD, second source", 1_000_000_000n],
    ["DAI / USD", 100_000_000n],
  ]);

test("default: all of it before and after the dip, the depth less at its deepest", () => {
  expect(leftAfter(dip.begins, 0.16)).toBe(1);
  expect(leftAfter(dip.deepest, 0.16)).toBeCloseTo(0.84);
  expect(leftAfter(dip.over, 0.16)).toBe(1);
  expect(leftAfter((dip.deepest + dip.over) / 2, 0.16)).toBeCloseTo(0.92);
});

test("behavior: both sources of a coin dip alike, a stablecoin not at all", () => {
  const answers = createPrices(still)(dip.deepest * day);
  expect(answers.get("ETH / USD")).toBe(840_000_000n);
  expect(answers.get("ETH / USD, second source")).toBe(840_000_000n);
  expect(answers.get("DAI / USD")).toBe(100_000_000n);
});

test("behavior: the walk is asked for the time since the last answers", () => {
  const asked: number[] = [];
  const prices = createPrices((seconds) => {
    asked.push(seconds);
    return new Map();
  });
  prices(10);
  prices(25);
  expect(asked).toEqual([10, 15]);
});
