import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, poolOf, USDC, WBTC, WETH } from "../../test/testPool.ts";
import { type Action, apply } from "../actions/simulate.ts";
import { healthFactor, liquidationPrice, maxBorrow, positionOf } from "./health.ts";
import { debtLiquidationPrice, liquidationOf, roomOf } from "./liquidation.ts";
import { findReserve, type PoolSnapshot, type ReserveSnapshot, withReserve } from "./snapshot.ts";
import { WAD } from "./wad.ts";

const DOLLAR = 10n ** 6n;
const UNREADABLE = { priceLow: 0n, priceHigh: 0n };

const having = (start: PoolSnapshot, ...actions: Action[]): PoolSnapshot => actions.reduce(apply, start);
const priced = (
  snapshot: PoolSnapshot,
  id: bigint,
  band: Pick<ReserveSnapshot, "priceLow" | "priceHigh">,
): PoolSnapshot => withReserve(snapshot, { ...findReserve(snapshot, id), ...band });
const healthAt = (snapshot: PoolSnapshot, id: bigint, whole: bigint): bigint => {
  const price = whole * 10n ** BigInt(18 - findReserve(snapshot, id).decimals);
  return healthFactor(priced(snapshot, id, { priceLow: price, priceHigh: price })) as bigint;
};

/** 10,000 USDC (threshold 90 %) behind 2 WETH of 2,000: a health factor of 2.25. */
const shorting = (): PoolSnapshot =>
  having(
    poolOf(),
    { type: "supplyCollateral", reserveId: USDC, assets: 10_000n * DOLLAR },
    { type: "borrow", reserveId: WETH, assets: 2n * WAD },
  );
const withBitcoin = (): PoolSnapshot => apply(shorting(), { type: "borrow", reserveId: WBTC, assets: 10n ** 6n });

describe("debtLiquidationPrice", () => {
  test("default: where the debt meets the collateral's threshold", () => {
    const { debtAssets } = positionOf(findReserve(shorting(), WETH));
    expect(debtLiquidationPrice(shorting(), WETH)).toBe((9_000n * WAD * WAD) / debtAssets);
  });

  test("behavior: at it the health factor is at least 1, one above it less, whatever else is owed", () => {
    const position = fc.record({
      collateral: fc.integer({ min: 1, max: 1_000_000 }),
      part: fc.integer({ min: 1, max: 100 }),
      other: fc.integer({ min: 0, max: 100 }),
      debt: fc.constantFrom(WETH, WBTC),
    });
    let met = 0;
    fc.assert(
      fc.property(position, ({ collateral, part, other, debt }) => {
        const assets = BigInt(collateral) * 9_973n;
        let snapshot = apply(poolOf(), { type: "supplyCollateral", reserveId: USDC, assets });
        for (const [id, share] of [
          [debt, part],
          [debt === WETH ? WBTC : WETH, other],
        ] as const) {
          const amount = (maxBorrow(snapshot, id) * BigInt(share)) / 100n;
          if (amount > 0n) snapshot = apply(snapshot, { type: "borrow", reserveId: id, assets: amount });
        }
        const price = debtLiquidationPrice(snapshot, debt);
        if (price === null) return;
        met++;
        expect(healthAt(snapshot, debt, price) >= WAD).toBe(true);
        expect(healthAt(snapshot, debt, price + 1n) < WAD).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(met > 100).toBe(true);
  });

  test("behavior: another debt leaves less room", () => {
    expect(debtLiquidationPrice(withBitcoin(), WETH)! < debtLiquidationPrice(shorting(), WETH)!).toBe(true);
  });

  test("behavior: no price is low enough where the other debts are past the collateral", () => {
    expect(debtLiquidationPrice(priced(withBitcoin(), WBTC, bandOf(8, 10_000_000)), WETH)).toBe(0n);
    expect(debtLiquidationPrice(priced(withBitcoin(), USDC, bandOf(6, 0.000_001)), WETH)).toBe(0n);
  });

  test("behavior: null without a debt, or with an unreadable price; its own price is not needed", () => {
    expect(debtLiquidationPrice(shorting(), USDC)).toBeNull();
    expect(debtLiquidationPrice(shorting(), WBTC)).toBeNull();
    expect(debtLiquidationPrice(priced(shorting(), USDC, UNREADABLE), WETH)).toBeNull();
    expect(debtLiquidationPrice(priced(withBitcoin(), WBTC, UNREADABLE), WETH)).toBeNull();
    expect(debtLiquidationPrice(priced(shorting(), WETH, UNREADABLE), WETH)).toBe(
      debtLiquidationPrice(shorting(), WETH),
    );
  });
});

describe("liquidationOf", () => {
  test("default: collateral falls, debt rises, each with the way from today's price", () => {
    const up = liquidationOf(shorting(), WETH)!;
    const down = liquidationOf(shorting(), USDC)!;
    expect([up.when, up.price]).toEqual(["rises", debtLiquidationPrice(shorting(), WETH)]);
    expect([down.when, down.price]).toEqual(["falls", liquidationPrice(shorting(), USDC)]);
    // 4,500 is 125 % above 2,000; 0.4444 is 55.55 % below 1.
    expect(up.distance! / 10n ** 14n).toBe(12_499n);
    expect(down.distance! / 10n ** 14n).toBe(-5_555n);
  });

  test("behavior: measured from the end of the band that a liquidation counts", () => {
    const wide = priced(priced(shorting(), WETH, bandOf(18, 2_000, 4_000)), USDC, bandOf(6, 0.5, 1));
    expect(liquidationOf(wide, WETH)).toEqual(liquidationOf(shorting(), WETH));
    expect(liquidationOf(wide, USDC)).toEqual(liquidationOf(shorting(), USDC));
  });

  test("behavior: past it the distance points back", () => {
    expect(liquidationOf(priced(shorting(), WETH, bandOf(18, 5_000)), WETH)!.distance! < 0n).toBe(true);
    expect(liquidationOf(priced(shorting(), WETH, bandOf(18, 5_000)), USDC)!.distance! > 0n).toBe(true);
  });

  test("behavior: without a price of today there is no distance; without debt there is nothing", () => {
    expect(liquidationOf(priced(shorting(), WETH, UNREADABLE), WETH)!.distance).toBeNull();
    expect(liquidationOf(poolOf(), WETH)).toBeNull();
  });
});

describe("liquidationOf: reserves of one token", () => {
  /** A pool that lists WETH twice: its first reserve is owed, its second, of another threshold, backs. */
  const twice = (owed: bigint, backing: bigint, dollars: bigint): PoolSnapshot => {
    const pool = poolOf();
    const again = { ...findReserve(pool, WBTC), ...bandOf(18, 2_000), decimals: 18 };
    const { token } = findReserve(pool, WETH).info;
    const listed = withReserve(pool, { ...again, info: { ...again.info, token } });
    return having(
      listed,
      ...(backing > 0n ? [{ type: "supplyCollateral" as const, reserveId: WBTC, assets: backing }] : []),
      ...(dollars > 0n ? [{ type: "supplyCollateral" as const, reserveId: USDC, assets: dollars }] : []),
      { type: "borrow" as const, reserveId: WETH, assets: owed },
    );
  };
  const movedTo = (snapshot: PoolSnapshot, price: bigint): bigint =>
    healthFactor(
      [WETH, WBTC].reduce((at, id) => priced(at, id, { priceLow: price, priceHigh: price }), snapshot),
    ) as bigint;

  test("behavior: what is owed and what backs offset each other, to the unit", () => {
    const position = fc.record({
      owed: fc.bigInt({ min: 1n, max: 40n * WAD }),
      backing: fc.bigInt({ min: 1n, max: 40n * WAD }),
      dollars: fc.bigInt({ min: 1n, max: 100_000n * DOLLAR }),
    });
    const met = { rises: 0, falls: 0 };
    fc.assert(
      fc.property(position, ({ owed, backing, dollars }) => {
        const snapshot = twice(owed, backing, dollars);
        const found = liquidationOf(snapshot, WETH);
        if (found === null) return;
        met[found.when]++;
        expect(liquidationOf(snapshot, WBTC)).toEqual(found);
        expect(movedTo(snapshot, found.price) >= WAD).toBe(true);
        expect(movedTo(snapshot, found.price + (found.when === "rises" ? 1n : -1n)) < WAD).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(met.rises > 5).toBe(true);
  });

  test("behavior: more backing of the token than is owed of it: no price of it liquidates", () => {
    expect(liquidationOf(twice(WAD, 3n * WAD, 0n), WETH)).toBeNull();
    expect(liquidationOf(twice(WAD, 3n * WAD, 5_000n * DOLLAR), WBTC)).toBeNull();
  });

  test("behavior: a debt of another token makes its fall the danger", () => {
    const snapshot = twice(WAD, 9n * WAD, 0n);
    const owing = having(snapshot, { type: "borrow", reserveId: USDC, assets: 8_000n * DOLLAR });
    const found = liquidationOf(owing, WBTC)!;
    expect(found.when).toBe("falls");
    expect(movedTo(owing, found.price) >= WAD).toBe(true);
    expect(movedTo(owing, found.price - 1n) < WAD).toBe(true);
  });

  test("behavior: an unreadable price of another token leaves no answer", () => {
    expect(liquidationOf(priced(twice(3n * WAD, WAD, 9_000n * DOLLAR), USDC, UNREADABLE), WETH)).toBeNull();
  });
});

test("roomOf: the same factor as the health factor, where one collateral backs one debt", () => {
  const health = healthFactor(shorting()) as bigint;
  for (const id of [WETH, USDC]) {
    const difference = roomOf(liquidationOf(shorting(), id)!)! - health;
    expect(difference * difference < 10n ** 8n, `${difference}`).toBe(true);
  }
  expect(roomOf({ price: 0n, when: "rises", distance: null })).toBeNull();
});
