import { describe, expect, test } from "vitest";
import { id, pool } from "../../test/marketFixture.ts";
import { healthFactor } from "./health.ts";
import { capAsKept, changedIn, risesOf, settingsOf, withSettings } from "./settings.ts";
import { findReserve, MAX_UINT256 } from "./snapshot.ts";

const WETH = id(0);
const snapshot = pool();
const weth = findReserve(snapshot, WETH);
const now = settingsOf(weth);

describe("risesOf", () => {
  test("default: the settings in force rise in nothing", () => expect(risesOf(weth, now)).toEqual([]));
  test("behavior: what falls does not rise", () => {
    const lower = { ltv: 1, liquidationThreshold: 2, reserveFactor: 0, supplyCap: 5n, borrowCap: 5n };
    expect(risesOf(weth, lower)).toEqual([]);
    expect(changedIn(weth, lower)).toHaveLength(5);
  });
  test("behavior: a threshold that falls already counts with its end", () => {
    const falling = { ...weth, info: { ...weth.info, nextLiquidationThreshold: 8_100 } };
    expect(risesOf(falling, { ...now, liquidationThreshold: 8_200 })).toEqual(["liquidationThreshold"]);
  });
  test("behavior: caps count as the chain keeps them", () => {
    const capped = { ...weth, info: { ...weth.info, supplyCap: 2n ** 20n } };
    const settings = settingsOf(capped);
    // A cap has 13 bits: the last eight of 2^20 + 255 are cut off.
    expect(risesOf(capped, { ...settings, supplyCap: 2n ** 20n + 255n })).toEqual([]);
    expect(risesOf(capped, { ...settings, supplyCap: 2n ** 20n + 256n })).toEqual(["supplyCap"]);
    expect(risesOf(capped, { ...settings, supplyCap: MAX_UINT256 })).toEqual(["supplyCap"]);
  });
});

test("capAsKept: none from 2^128 on", () => {
  expect(capAsKept(2n ** 128n)).toBe(MAX_UINT256);
  expect(capAsKept(8_193n)).toBe(8_192n);
});

describe("withSettings", () => {
  // One ether at 2,500 behind 1,500 dollars.
  const owing = pool(
    {
      WETH: { position: { supplyShares: 0n, borrowShares: 0n, collateral: 10n ** 18n } },
      USDC: { position: { supplyShares: 0n, borrowShares: 1_500_000_000n * 10n ** 6n, collateral: 0n } },
    },
    (1n << 16n) | (1n << 33n),
  );
  test("default: the health factor with the threshold at the end of its way", () => {
    const after = withSettings(owing, WETH, { ...now, liquidationThreshold: 6_600 });
    const [before, then] = [owing, after].map((one) => Number(healthFactor(one)) / 1e18);
    expect(before).toBeCloseTo((2_500 * 0.83) / 1_500, 4);
    expect(then).toBeCloseTo((2_500 * 0.66) / 1_500, 4);
    expect(findReserve(after, WETH).info.rampEnd).toBe(0);
  });
  test("behavior: while a reserve is stopped nothing may be borrowed against it", () => {
    const stopped = pool({ WETH: { info: { ...weth.info, stopped: true, ltv: 0 } } });
    expect(findReserve(withSettings(stopped, WETH, { ...now, ltv: 5_000 }), WETH).info.ltv).toBe(0);
  });
  test("error: another pool's reserve", () => {
    expect(() => withSettings(snapshot, 1n, now)).toThrow(RangeError);
  });
});
