import { describe, expect, test } from "vitest";
import { readMarketSettings } from "./marketSettings.ts";

test("default", () => {
  expect(readMarketSettings({})).toEqual({ interval: 12_000, seed: "weir", traffic: true });
});

test("behavior: the environment decides; empty is unset", () => {
  expect(readMarketSettings({ MARKET_INTERVAL: "2.5", SEED: "storm", MARKET_TRAFFIC: "0" })).toEqual({
    interval: 2_500,
    seed: "storm",
    traffic: false,
  });
  expect(readMarketSettings({ MARKET_INTERVAL: "", SEED: " ", MARKET_TRAFFIC: "" }).interval).toBe(12_000);
});

describe("error", () => {
  test.each(["0", "-1", "soon", "3601", "NaN"])("MARKET_INTERVAL=%s", (value) => {
    expect(() => readMarketSettings({ MARKET_INTERVAL: value })).toThrow(`MARKET_INTERVAL=${value} is not a time`);
  });
  test("MARKET_TRAFFIC=yes", () => {
    expect(() => readMarketSettings({ MARKET_TRAFFIC: "yes" })).toThrow("MARKET_TRAFFIC=yes is neither");
  });
});
