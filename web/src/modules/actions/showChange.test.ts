import { changesOf } from "@weir/sdk/actions/changes";
import { apply } from "@weir/sdk/actions/simulate";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { changeKey, changeWords } from "./changeWords.ts";
import { isRisky } from "./risk.ts";
import { showChange, toneOf } from "./showChange.ts";

const USDC = id(1);
const backed = pool(
  { WETH: { position: { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: 0n } } },
  1n,
);
const borrow = (amount: number) => apply(backed, { type: "borrow", reserveId: USDC, assets: units(amount, 6) });

describe("showChange", () => {
  test("default: as it reads", () => {
    const changes = changesOf(backed, borrow(2000), USDC);
    const read = Object.fromEntries(changes.map((change) => [changeKey(change), showChange(change, "USD")]));
    expect(read.health).toEqual({ before: "∞", after: "2.07" });
    expect(read["liquidation-WETH"]).toEqual({
      before: "none",
      after: "$1,204.82",
      note: "51.8% below today’s price",
    });
    expect(read["liquidation-USDC"]).toEqual({ before: "none", after: "$2.075", note: "107.5% above today’s price" });
    expect(read.debt).toMatchObject({ before: "0", after: "2,000 USDC" });
  });

  test("behavior: in danger, both values are shown in its colour and in words", () => {
    const changes = changesOf(backed, borrow(3500), USDC).filter(({ kind }) => /^(health|liquidation)/.test(kind));
    expect(changes.map((change) => [showChange(change, "USD").note, toneOf(change)])).toEqual([
      ["Danger", "text-danger"],
      ["15.6% below today’s price", "text-danger"],
      ["18.5% above today’s price", "text-danger"],
    ]);
  });
});

describe("changeWords", () => {
  test("default: every line has a name of its own", () => {
    const changes = changesOf(backed, borrow(2000), USDC);
    expect(changes.map((change) => changeWords(change).label)).toEqual([
      "Health factor",
      "WETH liquidation price",
      "USDC liquidation price",
      "Owed in this pool",
      "Your debt",
      "In your wallet",
      "Borrow APY",
    ]);
    expect(new Set(changes.map(changeKey)).size).toBe(changes.length);
  });
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
