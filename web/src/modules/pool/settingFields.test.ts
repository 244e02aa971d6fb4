import { riskBounds } from "@weir/sdk/math/bounds";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { describe, expect, test } from "vitest";
import { boundInWords, fieldText, inWords, readCap, readNumber, scales } from "./settingFields.ts";

const { ltv } = riskBounds({ liquidationThreshold: 8_300, maxBonus: 500 }, 9_500);

describe("readNumber", () => {
  test("default: basis points of a typed percentage", () => {
    expect(readNumber("80.5", scales.ltv, ltv)).toMatchObject({ value: 8_050n, problem: "" });
    expect(readNumber("80,5 %", scales.ltv, ltv)).toMatchObject({ value: 8_050n, problem: "" });
    expect(readNumber("1.05", scales.targetHealthFactor).value).toBe(10_500n);
  });
  test("error: out of bounds, with the bounds", () => {
    expect(readNumber("83", scales.ltv, ltv).problem).toBe("Only 0 to 82.99 % is possible here.");
  });
  test.each(["", "abc", "-1", "1e3", "80.123"])("error: %o has a sentence and no value", (text) => {
    const { value, problem } = readNumber(text, scales.ltv, ltv);
    expect([value, problem.length > 0]).toEqual([null, true]);
  });
});

describe("readCap", () => {
  test("default: token units", () => expect(readCap("2 WETH", 18, "WETH").value).toBe(2n * 10n ** 18n));
  test("behavior: empty is none", () =>
    expect(readCap(" ", 18, "WETH")).toMatchObject({ value: MAX_UINT256, problem: "" }));
  test("error: no number", () => expect(readCap("much", 18, "WETH").problem).not.toBe(""));
});

test.each([
  [8_050, 2, "80.5"],
  [0n, 2, "0"],
  [MAX_UINT256, 18, ""],
  [11_250, 4, "1.1250"],
])("fieldText: %s with %d decimals", (value, decimals, due) => {
  const text = fieldText(value, decimals);
  expect(text).toBe(due);
  if (due !== "") expect(readNumber(text, { decimals, suffix: "" }).value).toBe(BigInt(value));
});

test("in words: with the unit, and thousands apart", () => {
  expect(boundInWords(ltv, scales.ltv)).toBe("0 to 82.99 %");
  expect(inWords(100_000n, scales.steepness)).toBe("1,000 ×");
});
