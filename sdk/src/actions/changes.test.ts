import { describe, expect, test } from "vitest";
import { id, pool, units } from "../../test/marketFixture.ts";
import { type Change, changesOf } from "./changes.ts";
import { apply } from "./simulate.ts";

const USDC = id(1);
const backed = pool(
  { WETH: { position: { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: 0n } } },
  1n,
);
const borrow = (amount: number) => apply(backed, { type: "borrow", reserveId: USDC, assets: units(amount, 6) });
const nameOf = (change: Change) => (change.name === "liquidation" ? `liquidation of ${change.symbol}` : change.name);
const names = (after: typeof backed) => changesOf(backed, after, USDC).map(nameOf);

describe("changesOf", () => {
  test("default: a first debt shows what it risks", () => {
    expect(names(borrow(2000))).toEqual([
      "health",
      "liquidation of WETH",
      "liquidation of USDC",
      "owed",
      "debt",
      "wallet",
      "borrowApy",
    ]);
  });

  test("behavior: the price nearest to its liquidation price comes first", () => {
    // Half of the debt is DAI, whose price has further to rise than that of USDC alone.
    const both = apply(apply(backed, { type: "borrow", reserveId: id(3), assets: units(500, 18) }), {
      type: "borrow",
      reserveId: USDC,
      assets: units(2500, 6),
    });
    expect(names(both).filter((name) => name.startsWith("liquidation"))).toEqual([
      "liquidation of WETH",
      "liquidation of USDC",
      "liquidation of DAI",
    ]);
  });

  test("behavior: a quantity that stays equal is left out", () => expect(names(backed)).toEqual([]));

  test("behavior: with a debt, the health factor is shown though it stays equal", () => {
    const owing = borrow(2000);
    expect(changesOf(owing, owing, USDC).map(nameOf)).toEqual(["health"]);
  });
});
