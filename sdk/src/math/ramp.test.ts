import { expect, test } from "vitest";
import { RAMP_LENGTH, thresholdAt } from "./ramp.ts";

const BEGUN = 1_700_000_000;
const fall = { liquidationThreshold: 7_000, rampFrom: 8_000, rampEnd: BEGUN + RAMP_LENGTH };

test("default: a week's straight fall", () => {
  expect(thresholdAt(fall, BEGUN)).toBe(8_000);
  expect(thresholdAt(fall, BEGUN + RAMP_LENGTH / 2)).toBe(7_500);
  expect(thresholdAt(fall, BEGUN + RAMP_LENGTH)).toBe(7_000);
  expect(thresholdAt(fall, BEGUN + 10 * RAMP_LENGTH)).toBe(7_000);
});

test("behavior: rounded up, in the borrower's favour", () => {
  expect(thresholdAt(fall, BEGUN + 1)).toBe(8_000);
  expect(thresholdAt(fall, BEGUN + RAMP_LENGTH - 1)).toBe(7_001);
});

test("behavior: none under way", () => {
  expect(thresholdAt({ liquidationThreshold: 8_000, rampFrom: 0, rampEnd: 0 }, BEGUN)).toBe(8_000);
  // Raised in one step: it begins and ends at the new threshold.
  expect(thresholdAt({ liquidationThreshold: 8_200, rampFrom: 8_200, rampEnd: BEGUN }, BEGUN)).toBe(8_200);
});
