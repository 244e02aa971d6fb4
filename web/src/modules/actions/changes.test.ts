import { apply } from "@weir/sdk/math/simulate";
import { describe, expect, test } from "vitest";
import { id, pool, units } from "../../../test/fixture.ts";
import { changesOf } from "./changes.ts";
import { isRisky } from "./risk.ts";
import { showChange, toneOf } from "./showChange.ts";

const USDC = id(1);
const backed = pool(
  { WETH: { position: { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: 0n } } },
  1n,
);
const borrow = (amount: number) => apply(backed, { type: "borrow", reserveId: USDC, assets: units(amount, 6) });
const keys = (after: typeof backed) => changesOf(backed, after, USDC).map(({ key }) => key);

describe("changesOf", () => {
  test("default: a first debt shows what it risks", () => {
    expect(keys(borrow(2000))).toEqual([
      "health",
      "liquidation-WETH",
      "liquidation-USDC",
      "owed",
      "debt",
      "wallet",
      "borrowApy",
    ]);
  });

  test("behavior: as it reads", () => {
    const changes = changesOf(backed, borrow(2000), USDC);
    const read = Object.fromEntries(changes.map((change) => [change.key, showChange(change, "USD")]));
    expect(read.health).toEqual({ before: "∞", after: "2.07" });
    expect(read["liquidation-WETH"]).toEqual({
      before: "none",
      after: "$1,204.82",
      note: "51.8% below today’s price",
    });
    expect(read["liquidation-USDC"]).toEqual({ before: "none", after: "$2.075", note: "107.5% above today’s price" });
    expect(read.debt).toMatchObject({ before: "0", after: "2,000 USDC" });
  });

  test("behavior: in danger, both ends of it are told in red and in words", () => {
    const changes = changesOf(backed, borrow(3500), USDC).filter(({ key }) => /^(health|liquidation)/.test(key));
    expect(changes.map((change) => [showChange(change, "USD").note, toneOf(change)])).toEqual([
      ["In danger of liquidation", "text-bad"],
      ["15.6% below today’s price", "text-bad"],
      ["18.5% above today’s price", "text-bad"],
    ]);
  });

  test("behavior: the price with the shortest way to go comes first", () => {
    // Half of the debt is DAI: it has to rise further than USDC alone would.
    const both = apply(apply(backed, { type: "borrow", reserveId: id(3), assets: units(500, 18) }), {
      type: "borrow",
      reserveId: USDC,
      assets: units(2500, 6),
    });
    const order = changesOf(backed, both, USDC).map(({ key }) => key);
    expect(order.filter((key) => key.startsWith("liquidation"))).toEqual([
      "liquidation-WETH",
      "liquidation-USDC",
      "liquidation-DAI",
    ]);
  });

  test("behavior: what stays as it is says nothing", () => expect(keys(backed)).toEqual([]));
});

describe("isRisky", () => {
  test("default: into the thin", () => expect(isRisky(backed, borrow(3900))).toBe(true));
  test("behavior: far from it", () => expect(isRisky(backed, borrow(2000))).toBe(false));
  test("behavior: where the danger begins", () => {
    // 4,150 of collateral counts: a health factor of 1.25 at 3,320.
    expect(isRisky(backed, borrow(3_319))).toBe(false);
    expect(isRisky(backed, borrow(3_321))).toBe(true);
  });
  test("behavior: a rescue that does not reach safety is no risk", () => {
    const thin = borrow(4000);
    const rescued = apply(thin, { type: "repay", reserveId: USDC, assets: units(50, 6) });
    expect(isRisky(thin, rescued)).toBe(false);
  });
});
