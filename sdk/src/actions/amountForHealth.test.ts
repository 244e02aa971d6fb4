import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, poolOf, USDC, WBTC, WETH } from "../../test/testPool.ts";
import { healthFactor, maxBorrow } from "../math/health.ts";
import { findReserve, type PoolSnapshot, withReserve } from "../math/snapshot.ts";
import { WAD } from "../math/wad.ts";
import { amountForHealth } from "./amountForHealth.ts";
import { type Action, apply } from "./simulate.ts";
import { actionsOf, type Kind } from "./supplyKind.ts";

const DOLLAR = 10n ** 6n;
const having = (start: PoolSnapshot, ...actions: Action[]): PoolSnapshot => actions.reduce(apply, start);
const hf = (hundredths: number): bigint => (WAD * BigInt(hundredths)) / 100n;

/** 10 WETH of 2,000 (threshold 85 %) behind some dollars; 1 WBTC as collateral too. */
const owing = (dollars: bigint): PoolSnapshot =>
  having(
    poolOf(),
    { type: "supply", reserveId: WETH, assets: 10n * WAD },
    { type: "setCollateral", reserveId: WETH, enabled: true },
    { type: "supplyCollateral", reserveId: WBTC, assets: 10n ** 8n },
    ...(dollars > 0n ? [{ type: "borrow" as const, reserveId: USDC, assets: dollars }] : []),
  );

const healthAfter = (snapshot: PoolSnapshot, action: Action, kind: Kind) =>
  healthFactor(action.assets === 0n ? snapshot : actionsOf(action, kind, snapshot).reduce(apply, snapshot));

describe("amountForHealth", () => {
  test.each([
    ["borrow", USDC, "lent"],
    ["withdraw", WETH, "lent"],
    ["withdrawCollateral", WBTC, "lent"],
    ["repay", USDC, "lent"],
    ["supply", WETH, "backing"],
    ["supplyCollateral", WBTC, "collateral"],
  ] as const)("behavior: %s: at it the target holds, one unit further it does not", (type, reserveId, kind) => {
    const raises = ["repay", "supply", "supplyCollateral"].includes(type);
    let met = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 100, max: 400 }),
        // A band of prices: a liquidation counts the high end of collateral, the low end of a debt.
        fc.integer({ min: 0, max: 50 }),
        (part, hundredths, width) => {
          const start = owing(0n);
          const wide = withReserve(start, { ...findReserve(start, WETH), ...bandOf(18, 2_000 - width, 2_000 + width) });
          const snapshot = apply(wide, {
            type: "borrow",
            reserveId: USDC,
            assets: (maxBorrow(wide, USDC) * BigInt(part)) / 100n,
          });
          const target = hf(hundredths);
          const found = amountForHealth(snapshot, { type, reserveId }, target, kind);
          if (found.found !== "amount") return;
          met++;
          const { assets } = found;
          const at = (amount: bigint) => healthAfter(snapshot, { type, reserveId, assets: amount }, kind);
          const reached = at(assets);
          expect(reached === null || (reached as bigint) >= target).toBe(true);
          const missed = at(raises ? assets - 1n : assets + 1n);
          expect(missed !== null && (missed as bigint) < target).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
    expect(met, "cases with an amount").toBeGreaterThan(3);
  });

  test("default: 65,000 counts as collateral: half of it may be owed at 2", () => {
    const found = amountForHealth(owing(0n), { type: "borrow", reserveId: USDC }, 2n * WAD, "lent");
    // 10 WETH · 2,000 · 0.85 + 1 WBTC · 60,000 · 0.8.
    expect(found.found).toBe("amount");
    expect(found.found === "amount" && (found.assets + DOLLAR / 2n) / DOLLAR).toBe(32_500n);
  });

  test("behavior: a deposit that is switched on with it counts whole", () => {
    const lent = having(
      poolOf(),
      { type: "supplyCollateral", reserveId: WBTC, assets: 10n ** 8n },
      { type: "borrow", reserveId: USDC, assets: 40_000n * DOLLAR },
    );
    const question = { type: "supply", reserveId: WETH } as const;
    const found = amountForHealth(lent, question, 2n * WAD, "backing");
    expect(found.found).toBe("amount");
    expect(amountForHealth(lent, question, 2n * WAD, "lent").found).toBe("none");
  });

  test("behavior: what is reached already, or cannot be, says so", () => {
    const snapshot = owing(8_000n * DOLLAR);
    expect(amountForHealth(snapshot, { type: "repay", reserveId: USDC }, hf(110), "lent").found).toBe("above");
    expect(amountForHealth(snapshot, { type: "borrow", reserveId: USDC }, hf(1_000), "lent").found).toBe("below");
    expect(amountForHealth(snapshot, { type: "withdrawCollateral", reserveId: WBTC }, hf(105), "lent")).toEqual({
      found: "far",
      most: 10n ** 8n,
    });
    // Nothing is owed in WETH.
    expect(amountForHealth(snapshot, { type: "repay", reserveId: WETH }, hf(300), "lent").found).toBe("none");
  });

  test("behavior: without a price there is no amount", () => {
    const blind = withReserve(owing(8_000n * DOLLAR), {
      ...findReserve(owing(8_000n * DOLLAR), WETH),
      priceLow: 0n,
      priceHigh: 0n,
    });
    expect(amountForHealth(blind, { type: "repay", reserveId: USDC }, hf(200), "lent").found).toBe("none");
  });

  test("behavior: repaying one of two debts may not be enough", () => {
    const start = having(
      poolOf(),
      { type: "supplyCollateral", reserveId: USDC, assets: 20_000n * DOLLAR },
      { type: "borrow", reserveId: WETH, assets: 6n * WAD },
      { type: "borrow", reserveId: WBTC, assets: 10n ** 6n },
    );
    const found = amountForHealth(start, { type: "repay", reserveId: WBTC }, hf(190), "lent");
    expect(found).toMatchObject({ found: "far" });
  });
});
