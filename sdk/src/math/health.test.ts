import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, poolOf, USDC, WBTC, WETH } from "../../test/testPool.ts";
import { type Action, apply, problems } from "../actions/simulate.ts";
import {
  borrowCapacity,
  healthFactor,
  liquidationPrice,
  maxBorrow,
  maxWithdraw,
  maxWithdrawCollateral,
  netApy,
  positionOf,
} from "./health.ts";
import { apy } from "./interest.ts";
import { findReserve, idleOf, type PoolSnapshot, type ReserveSnapshot, withReserve } from "./snapshot.ts";
import { WAD } from "./wad.ts";

const ETHER = WAD;
const DOLLAR = 10n ** 6n;

const having = (start: PoolSnapshot, ...actions: Action[]): PoolSnapshot => actions.reduce(apply, start);
const at = (snapshot: PoolSnapshot, id: bigint) => findReserve(snapshot, id);
const priced = (
  snapshot: PoolSnapshot,
  id: bigint,
  band: Pick<ReserveSnapshot, "priceLow" | "priceHigh">,
): PoolSnapshot => withReserve(snapshot, { ...at(snapshot, id), ...band });
const UNREADABLE = { priceLow: 0n, priceHigh: 0n };

const collateralOnly = (pool: PoolSnapshot = poolOf()): PoolSnapshot =>
  having(pool, { type: "supplyCollateral", reserveId: WETH, assets: 10n * ETHER });

/** 10 WETH unlent (2,000 each, LTV 80 %, threshold 85 %), 1,000 USDC of debt. */
const borrower = (): PoolSnapshot =>
  having(collateralOnly(), { type: "borrow", reserveId: USDC, assets: 1_000n * DOLLAR });

describe("positionOf", () => {
  test("default: what one is owed rounds down, what one owes up", () => {
    const reserve = at(poolOf(), USDC);
    const position = { supplyShares: 1n, borrowShares: 1n, collateral: 9n };
    expect(positionOf({ ...reserve, position })).toEqual({ supplyAssets: 0n, debtAssets: 1n, collateral: 9n });
  });
});

describe("healthFactor", () => {
  test("default: collateral · threshold over debt", () => {
    // The debt's share rounds up to a token unit more: 17,000 over 1,000.000001.
    expect(positionOf(at(borrower(), USDC)).debtAssets).toBe(1_000n * DOLLAR + 1n);
    expect(healthFactor(borrower())).toBe((17_000n * WAD * WAD) / (1_000n * WAD + 10n ** 12n));
  });

  test("behavior: null without debt", () => {
    expect(healthFactor(poolOf())).toBeNull();
    expect(healthFactor(collateralOnly())).toBeNull();
  });

  test("behavior: a liquidation sees collateral at its high price and debt at its low one", () => {
    const at1 = healthFactor(borrower()) as bigint;
    const wideCollateral = healthFactor(priced(borrower(), WETH, bandOf(18, 1_000, 2_200))) as bigint;
    const wideDebt = healthFactor(priced(borrower(), USDC, bandOf(6, 0.5, 2))) as bigint;
    expect((wideCollateral * 10n) / 11n).toBe(at1);
    expect(wideDebt / 2n).toBe(at1);
  });

  test("behavior: a lent deposit counts only once it is enabled", () => {
    const lent = apply(borrower(), { type: "supply", reserveId: WBTC, assets: 10n ** 8n });
    expect(healthFactor(lent)).toBe(healthFactor(borrower()));
    const enabled = apply(lent, { type: "setCollateral", reserveId: WBTC, enabled: true });
    // 60,000 · 80 % more on 17,000.
    const ratio = ((healthFactor(enabled) as bigint) * 1_000n) / (healthFactor(borrower()) as bigint);
    expect(ratio).toBe((65_000n * 1_000n) / 17_000n);
  });

  test("behavior: unreadable while a price behind it is, and only then", () => {
    expect(healthFactor(priced(borrower(), WETH, UNREADABLE))).toBe("unreadable");
    expect(healthFactor(priced(borrower(), USDC, UNREADABLE))).toBe("unreadable");
    expect(healthFactor(priced(borrower(), WBTC, UNREADABLE))).toBe(healthFactor(borrower()));
  });
});

describe("borrowCapacity", () => {
  test("default: collateral · LTV at low, debt at high", () => {
    const wide = priced(priced(borrower(), WETH, bandOf(18, 1_900, 2_100)), USDC, bandOf(6, 0.99, 1.01));
    expect(borrowCapacity(wide)).toEqual({
      limit: 15_200n * WAD,
      debt: 1_010n * WAD + 101n * 10n ** 10n,
      unreadableDebts: [],
      unreadableCollateral: [],
    });
  });

  test("behavior: a part of a unit of value counts for the pool: debt up, collateral down", () => {
    const odd = priced(priced(borrower(), USDC, { priceLow: 10n ** 30n, priceHigh: 10n ** 30n + 1n }), WETH, {
      priceLow: 2_000n * WAD - 1n,
      priceHigh: 2_000n * WAD,
    });
    expect(borrowCapacity(odd).debt).toBe(1_000n * WAD + 10n ** 12n + 1n);
    // 10 WETH lack 10 units of value, and 80 % of that is whole; one token unit less leaves a fraction.
    const less = apply(odd, { type: "withdrawCollateral", reserveId: WETH, assets: 1n });
    expect(borrowCapacity(less).limit).toBe(((20_000n * WAD - 10n - 2_000n) * 8n) / 10n);
  });

  test("behavior: an unreadable collateral counts nothing, and like an unreadable debt is named", () => {
    expect(borrowCapacity(priced(borrower(), WETH, UNREADABLE))).toMatchObject({
      limit: 0n,
      unreadableCollateral: [WETH],
    });
    expect(borrowCapacity(priced(borrower(), USDC, UNREADABLE)).unreadableDebts).toEqual([USDC]);
  });
});

/** Positions of every kind: any of the three unlent or lent and enabled, any other owed. */
const anyPosition = fc
  .record({
    debt: fc.constantFrom(WETH, USDC, WBTC),
    unlent: fc.boolean(),
    amounts: fc.tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 })),
    part: fc.integer({ min: 0, max: 100 }),
    price: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ debt, unlent, amounts, part, price }) => {
    let snapshot = priced(poolOf(), WETH, bandOf(18, price / 7, price / 6));
    const others = [WETH, USDC, WBTC].filter((id) => id !== debt);
    for (const [i, id] of others.entries()) {
      const assets = (BigInt(amounts[i]!) * 10n ** BigInt(at(snapshot, id).decimals)) / 3n;
      const actions: Action[] =
        i === 0 && unlent
          ? [{ type: "supplyCollateral", reserveId: id, assets }]
          : [
              { type: "supply", reserveId: id, assets },
              { type: "setCollateral", reserveId: id, enabled: true },
            ];
      for (const action of actions) if (problems(snapshot, action).length === 0) snapshot = apply(snapshot, action);
    }
    const borrow: Action = {
      type: "borrow",
      reserveId: debt,
      assets: (maxBorrow(snapshot, debt) * BigInt(part)) / 100n,
    };
    return { snapshot: problems(snapshot, borrow).length === 0 ? apply(snapshot, borrow) : snapshot, debt, others };
  });

describe("the most", () => {
  test("default: of each action goes through, and one token unit more does not", () => {
    fc.assert(
      fc.property(anyPosition, ({ snapshot, debt, others }) => {
        const limits: [Action["type"], bigint, bigint][] = [["borrow", debt, maxBorrow(snapshot, debt)]];
        for (const id of others) limits.push(["withdraw", id, maxWithdraw(snapshot, id)]);
        for (const id of others) limits.push(["withdrawCollateral", id, maxWithdrawCollateral(snapshot, id)]);
        for (const [type, reserveId, most] of limits) {
          if (most > 0n) expect(problems(snapshot, { type, reserveId, assets: most })).toEqual([]);
          expect(problems(snapshot, { type, reserveId, assets: most + 1n })).not.toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("behavior: borrowing is bound by the limit, by what is idle, by the cap", () => {
    expect(maxBorrow(collateralOnly(), USDC)).toBe(16_000n * DOLLAR - 1n);
    const rich = priced(collateralOnly(), WETH, bandOf(18, 900_000));
    expect(maxBorrow(rich, USDC)).toBe(idleOf(at(rich, USDC)));
    const capped = having(poolOf({}, { borrowCap: 500_002n * DOLLAR }), {
      type: "supplyCollateral",
      reserveId: WETH,
      assets: 10n * ETHER,
    });
    expect(maxBorrow(capped, USDC)).toBe(DOLLAR - 3n);
  });

  test.each<[string, PoolSnapshot, bigint]>([
    ["backing itself", collateralOnly(), WETH],
    ["without a price", priced(collateralOnly(), USDC, UNREADABLE), USDC],
    ["of a stopped reserve", collateralOnly(poolOf({}, { stopped: true })), USDC],
    [
      "while a collateral has no price",
      priced(having(collateralOnly(), { type: "supplyCollateral", reserveId: WBTC, assets: 5n }), WBTC, UNREADABLE),
      USDC,
    ],
    ["while another debt has no price", priced(borrower(), USDC, UNREADABLE), WBTC],
    ["past its cap", withReserve(collateralOnly(), capped(at(collateralOnly(), USDC))), USDC],
  ])("behavior: nothing can be borrowed %s", (_, snapshot, id) => {
    expect(maxBorrow(snapshot, id)).toBe(0n);
  });

  test("behavior: without debt all of it can be withdrawn, whatever the prices", () => {
    const quiet = priced(collateralOnly(), WETH, UNREADABLE);
    expect(maxWithdrawCollateral(quiet, WETH)).toBe(10n * ETHER);
  });

  test("behavior: past the limit nothing that backs can be withdrawn", () => {
    const fallen = priced(borrower(), WETH, bandOf(18, 100));
    expect(maxWithdrawCollateral(fallen, WETH)).toBe(0n);
  });
});

function capped(reserve: ReserveSnapshot): ReserveSnapshot {
  return { ...reserve, info: { ...reserve.info, borrowCap: 1n } };
}

describe("liquidationPrice", () => {
  test("default: where the collateral's threshold meets the debt", () => {
    // 1,000.000001 / (10 · 85 %), rounded up.
    expect(liquidationPrice(borrower(), WETH)).toBe((1_000_000_001n * 10n ** 12n * 100n) / 850n + 1n);
  });

  test("behavior: at it the health factor is 1, one below it less", () => {
    let met = 0;
    fc.assert(
      fc.property(anyPosition, ({ snapshot, others }) => {
        for (const id of others) {
          const price = liquidationPrice(snapshot, id);
          if (price === null) continue;
          met++;
          const scale = 10n ** BigInt(18 - at(snapshot, id).decimals);
          const healthAt = (whole: bigint) =>
            healthFactor(priced(snapshot, id, { priceLow: whole * scale, priceHigh: whole * scale })) as bigint;
          expect(healthAt(price) >= WAD).toBe(true);
          if (price > 1n) expect(healthAt(price - 1n) < WAD).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
    expect(met > 20).toBe(true);
  });

  test("behavior: null where it never happens, or a price is unreadable", () => {
    expect(liquidationPrice(collateralOnly(), WETH)).toBeNull(); // no debt
    expect(liquidationPrice(borrower(), USDC)).toBeNull(); // the debt itself
    expect(liquidationPrice(borrower(), WBTC)).toBeNull(); // not held
    const both = apply(borrower(), { type: "supplyCollateral", reserveId: WBTC, assets: 10n ** 8n });
    expect(liquidationPrice(both, WETH)).toBeNull(); // the other one covers the debt
    expect(liquidationPrice(priced(borrower(), USDC, UNREADABLE), WETH)).toBeNull();
    expect(liquidationPrice(priced(both, WBTC, UNREADABLE), WETH)).toBeNull();
  });

  test("behavior: does not need the price it asks for", () => {
    expect(liquidationPrice(priced(borrower(), WETH, UNREADABLE), WETH)).toBe(liquidationPrice(borrower(), WETH));
  });
});

describe("netApy", () => {
  test("default: a deposit alone earns its rate, compounded", () => {
    const lent = apply(poolOf(), { type: "supply", reserveId: USDC, assets: 900n * DOLLAR });
    expect(netApy(lent)).toBe(apy(at(lent, USDC).supplyRate));
  });

  test("behavior: unlent collateral earns nothing, debt costs", () => {
    const { borrowRate } = at(borrower(), USDC);
    // 1,000 of debt on a worth of 19,000.
    const expected = -apy(borrowRate) / 19n;
    const difference = netApy(borrower())! - expected;
    expect(difference * difference < (expected / 10n ** 6n) ** 2n).toBe(true);
  });

  test("behavior: null with nothing there, nothing left, or a price missing", () => {
    expect(netApy(poolOf())).toBeNull();
    expect(netApy(priced(borrower(), WETH, bandOf(18, 1)))).toBeNull();
    expect(netApy(priced(borrower(), WETH, UNREADABLE))).toBeNull();
    expect(netApy(priced(borrower(), WBTC, UNREADABLE))).not.toBeNull();
  });
});
