import { settingsOf } from "@weir/sdk/math/settings";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { expect, test } from "vitest";
import { announcedEffect, isTouched } from "./announcedEffect.ts";

const WETH = id(0);
const nothing = { supplyShares: 0n, borrowShares: 0n, collateral: 0n };
/** One ether at 2,500 (LTV 80 %, threshold 83 %) behind 1,500 dollars, and ten dollars of DAI lent. */
const owing = pool(
  {
    WETH: { position: { ...nothing, collateral: units(1, 18) } },
    USDC: { position: { ...nothing, borrowShares: units(1_500, 6) * 10n ** 6n } },
    DAI: { position: { ...nothing, supplyShares: units(10, 18) * 10n ** 6n } },
  },
  (1n << 16n) | (1n << 33n),
);
const changeOf = (at: number, change: Partial<ReturnType<typeof settingsOf>>, of = owing) =>
  announcedEffect(of, {
    kind: "settings",
    reserve: id(at),
    settings: { ...settingsOf(of.reserves[at]!), ...change },
  });

test("a raised LTV raises the limit of whoever has the asset as collateral, and nothing else", () => {
  const effect = changeOf(0, { ltv: 8_200 });
  expect(effect.limit!.map((limit) => Number(limit) / 1e18)).toEqual([2_000, 2_050]);
  expect(effect).toMatchObject({ health: null, factor: null, isGradual: false });
});

test("a lower threshold lowers the health factor, in a week", () => {
  const effect = changeOf(0, { ltv: 7_000, liquidationThreshold: 7_500 });
  expect(effect.health!.map((health) => Number(health) / 1e18)).toEqual([
    expect.closeTo(1.3833, 3),
    expect.closeTo(1.25, 3),
  ]);
  expect(effect.isGradual).toBe(true);
});

test("a reserve factor touches those who lend the asset, and nobody else", () => {
  expect(changeOf(3, { reserveFactor: 140 }).factor).toEqual([100, 140]);
  expect(isTouched(changeOf(1, { reserveFactor: 140 }))).toBe(false);
});

test("caps, an unknown reserve and a further asset touch no position", () => {
  expect(isTouched(changeOf(0, { supplyCap: 5n, borrowCap: 5n }))).toBe(false);
  const settings = settingsOf(owing.reserves[0]!);
  expect(isTouched(announcedEffect(owing, { kind: "settings", reserve: 1n, settings }))).toBe(false);
  const listing = announcedEffect(owing, { kind: "listing", pool: WETH, config: {} as never });
  expect([listing.isListing, isTouched(listing)]).toEqual([true, false]);
});
