import { describe, expect, test } from "vitest";
import { pool, units } from "../../../test/fixture.ts";
import { adviceOf } from "./advice.ts";
import { holdingsOf } from "./holdings.ts";
import { placeOf } from "./meter.ts";

const WAD = 10n ** 18n;

describe("holdingsOf", () => {
  test("default: only where there is something", () => {
    const position = { supplyShares: 0n, borrowShares: 0n, collateral: units(1, 8) };
    const holdings = holdingsOf(pool({ WBTC: { position } }, 1n << 18n));
    expect(holdings.map(({ reserve }) => reserve.symbol)).toEqual(["WBTC"]);
    expect(holdings[0]).toMatchObject({ collateral: units(1, 8), supplyAssets: 0n, backsDebt: false });
  });

  test("behavior: what is owed cannot back", () => {
    const position = { supplyShares: 1_000_000n, borrowShares: 1_000_000n, collateral: 0n };
    expect(holdingsOf(pool({ DAI: { position } }, 1n << 35n))[0]!.canBack).toBe(false);
  });
});

describe("adviceOf", () => {
  test("default", () => expect(adviceOf(2n * WAD)).toContain("lose 50%"));
  test("behavior: rounded to the careful side", () => expect(adviceOf((WAD * 15n) / 10n)).toContain("lose 33%"));
  test("behavior: no room at all", () => expect(adviceOf(WAD)).toContain("smallest move"));
  test("behavior: below one", () => expect(adviceOf(WAD - 1n)).toContain("Anyone may repay"));
  test("behavior: no debt", () => expect(adviceOf(null)).toContain("owe nothing"));
});

describe("placeOf", () => {
  test("default: grows with health, inside the meter", () => {
    const places = [0n, WAD / 2n, WAD, 2n * WAD, 100n * WAD].map(placeOf);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(1);
  });
  test("behavior: the same ratio is the same way", () => {
    expect(placeOf(2n * WAD) - placeOf(WAD)).toBeCloseTo(placeOf(3n * WAD) - placeOf((WAD * 3n) / 2n), 10);
  });
});
