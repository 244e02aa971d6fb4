import { parseGwei } from "viem";
import { describe, expect, test } from "vitest";
import { chooseGasPrice } from "./gasPrice.ts";

const gwei = (text: string) => parseGwei(text);
const usual = { baseFee: gwei("10"), suggestedTip: gwei("1") };

test("default: twice the base fee and the node's tip", () =>
  expect(chooseGasPrice(usual, {})).toEqual({ max: gwei("21"), tip: gwei("1") }));

describe("behavior", () => {
  test("a tip of 400,000 gwei is cut to 3", () =>
    expect(chooseGasPrice({ ...usual, suggestedTip: gwei("400000") }, {})).toEqual({
      max: gwei("23"),
      tip: gwei("3"),
    }));
  test("the user's --max-fee and --tip are used, and the tip is never above the fee", () => {
    expect(chooseGasPrice(usual, { maxFee: gwei("900"), tip: gwei("30") })).toEqual({
      max: gwei("900"),
      tip: gwei("30"),
    });
    expect(chooseGasPrice({ baseFee: gwei("0.1"), suggestedTip: gwei("2") }, { maxFee: gwei("0.5") })).toEqual({
      max: gwei("0.5"),
      tip: gwei("0.5"),
    });
  });
});

describe("error", () => {
  test("a base fee above the limit, without --max-fee", () =>
    expect(() => chooseGasPrice({ ...usual, baseFee: gwei("400000") }, {})).toThrow("gas costs 400000 gwei"));
  test("a --max-fee below the base fee", () =>
    expect(() => chooseGasPrice(usual, { maxFee: gwei("9") })).toThrow(
      "Gas costs 10 gwei now, and --max-fee allows 9",
    ));
});
