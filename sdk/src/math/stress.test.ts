import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, poolOf, USDC, WBTC, WETH } from "../../test/testPool.ts";
import { type Action, advance, apply } from "../actions/simulate.ts";
import { healthFactor, maxBorrow, positionOf } from "./health.ts";
import { findReserve, type PoolSnapshot, withReserve } from "./snapshot.ts";
import { courseOf, PARTS, type Scenario, stressed } from "./stress.ts";
import { WAD } from "./wad.ts";

const DOLLAR = 10n ** 6n;
const DAY = 86_400n;
const having = (start: PoolSnapshot, ...actions: Action[]): PoolSnapshot => actions.reduce(apply, start);
const nothing: Scenario = { prices: new Map(), seconds: 0n, rates: new Map() };
const falling = (bps: number): Scenario => ({ ...nothing, prices: new Map([[WETH, bps]]) });

/** 10 WETH of 2,000 (threshold 85 %) behind 10,000 dollars: a health factor of 1.7. */
const longing = (): PoolSnapshot =>
  having(
    poolOf(),
    { type: "supplyCollateral", reserveId: WETH, assets: 10n * WAD },
    { type: "borrow", reserveId: USDC, assets: 10_000n * DOLLAR },
  );

describe("stressed", () => {
  test("default: nothing assumed, nothing changed", () => {
    expect(stressed(longing(), nothing)).toEqual(longing());
    expect(stressed(longing(), falling(-3_000), 0n)).toEqual(longing());
  });

  test("default: both ends of a band move by the change, a part of it by that part", () => {
    const wide = withReserve(longing(), { ...findReserve(longing(), WETH), ...bandOf(18, 1_900, 2_000) });
    const { priceLow, priceHigh } = findReserve(stressed(wide, falling(-3_000)), WETH);
    expect({ priceLow, priceHigh }).toEqual(bandOf(18, 1_330, 1_400));
    expect(findReserve(stressed(wide, falling(-3_000), PARTS / 2n), WETH).priceHigh).toBe(1_700n * WAD);
  });

  test("behavior: a price neither ends nor turns, however far the scenario goes", () => {
    expect(findReserve(stressed(longing(), falling(-9_000), 2n * PARTS), WETH).priceHigh).toBe(WAD / 5n);
  });

  test("behavior: rounded against the account: a debt up, collateral down", () => {
    const odd = withReserve(withReserve(longing(), { ...findReserve(longing(), WETH), priceLow: 3n, priceHigh: 3n }), {
      ...findReserve(longing(), USDC),
      priceLow: 3n,
      priceHigh: 3n,
    });
    const scenario = { ...nothing, prices: new Map([WETH, USDC].map((id) => [id, -5_000])) };
    const at = stressed(odd, scenario);
    expect([findReserve(at, WETH).priceHigh, findReserve(at, USDC).priceLow]).toEqual([1n, 2n]);
  });

  test("behavior: time alone is what advance() gives", () => {
    expect(stressed(longing(), { ...nothing, seconds: 30n * DAY })).toEqual(advance(longing(), 30n * DAY));
  });

  test("behavior: at a rate of its own the debt grows by e^(rate · time), and deposits earn it", () => {
    const at = stressed(longing(), { ...nothing, seconds: 365n * DAY, rates: new Map([[USDC, WAD / 2n]]) });
    const before = positionOf(findReserve(longing(), USDC)).debtAssets;
    const grown = positionOf(findReserve(at, USDC)).debtAssets;
    // e^0.5 = 1.6487212707…
    expect((grown * 10n ** 9n) / before).toBe(1_648_721_270n);
    expect(findReserve(at, USDC).totals.supplyAssets > findReserve(longing(), USDC).totals.supplyAssets).toBe(true);
    expect(
      stressed(longing(), { ...nothing, seconds: 365n * DAY, rates: new Map([[USDC, 0n]]) }).reserves[1]!.totals
        .borrowIndex,
    ).toBe(findReserve(longing(), USDC).totals.borrowIndex);
  });

  test("behavior: a falling threshold has fallen as far by then", () => {
    const start = Number(longing().timestamp);
    const reserve = findReserve(longing(), WETH);
    const info = { ...reserve.info, nextLiquidationThreshold: 7_500, rampEnd: start + 4 * 86_400 };
    const ramp = withReserve(longing(), { ...reserve, info });
    const after = (days: bigint) =>
      findReserve(stressed(ramp, { ...nothing, seconds: days * DAY }), WETH).info.liquidationThreshold;
    expect([0n, 1n, 2n, 4n, 9n].map(after)).toEqual([8_500, 8_250, 8_000, 7_500, 7_500]);
  });
});

describe("courseOf", () => {
  test("default: 10,000 is reached by 17,000 after a fall by 41.2 %: 824 thousandths of 50 %", () => {
    const { samples, crossing } = courseOf(longing(), falling(-5_000), PARTS);
    expect(crossing).toBe(824n);
    expect(samples.length).toBe(51);
    expect(samples.at(-1)).toEqual({ parts: PARTS, health: healthFactor(stressed(longing(), falling(-5_000))) });
  });

  test("behavior: the crossing is the first of all parts, against trying each", () => {
    const drawn = fc.record({
      weth: fc.integer({ min: -9_000, max: 3_000 }),
      wbtc: fc.integer({ min: -2_000, max: 30_000 }),
      part: fc.integer({ min: 20, max: 100 }),
      days: fc.bigInt({ min: 0n, max: 365n }),
    });
    let met = 0;
    fc.assert(
      fc.property(drawn, ({ weth, wbtc, part, days }) => {
        const start = apply(poolOf(), { type: "supplyCollateral", reserveId: WETH, assets: 10n * WAD });
        const assets = (maxBorrow(start, WBTC) * BigInt(part)) / 100n;
        const snapshot = apply(start, { type: "borrow", reserveId: WBTC, assets });
        const scenario: Scenario = {
          prices: new Map([
            [WETH, weth],
            [WBTC, wbtc],
          ]),
          seconds: days * DAY,
          rates: new Map(),
        };
        const { crossing } = courseOf(snapshot, scenario, PARTS);
        const lost = (parts: bigint) => (healthFactor(stressed(snapshot, scenario, parts)) as bigint) < WAD;
        if (crossing === null) return;
        met++;
        expect(lost(crossing)).toBe(true);
        for (const before of [1n, 2n, 3n, 10n, 100n]) {
          if (crossing >= before) expect(lost(crossing - before)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(5);
  });

  test("behavior: already lost: at once; never lost, without debt or price: null", () => {
    const poor = withReserve(longing(), { ...findReserve(longing(), WETH), ...bandOf(18, 1_000) });
    expect(courseOf(poor, falling(-1_000), PARTS).crossing).toBe(0n);
    expect(courseOf(longing(), falling(3_000), PARTS).crossing).toBeNull();
    expect(courseOf(poolOf(), falling(-9_000), PARTS).crossing).toBeNull();
    const blind = withReserve(longing(), { ...findReserve(longing(), WETH), priceLow: 0n, priceHigh: 0n });
    expect(courseOf(blind, falling(-9_000), PARTS).crossing).toBeNull();
  });
});
