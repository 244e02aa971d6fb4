import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { holdingsOf } from "../position/holdings.ts";
import { balancesOf, netOf } from "./gains.ts";

const WAD = 10n ** 18n;
// 10,000 USDC that are not lent, and 2 WETH of 2,500 owed.
const snapshot = pool(
  {
    USDC: { position: { supplyShares: 0n, borrowShares: 0n, collateral: units(10_000, 6) } },
    WETH: { position: { supplyShares: 0n, borrowShares: units(2, 18) * 1_000_000n, collateral: 0n } },
  },
  (1n << 17n) | (1n << 32n),
);
const [weth, usdc] = holdingsOf(snapshot);
const paid = (borrowPrincipal: bigint) =>
  new Map([
    [id(0), { supplyShares: 0n, borrowShares: units(2, 18) * 1_000_000n, supplyPrincipal: 0n, borrowPrincipal }],
  ]);

describe("balancesOf", () => {
  test("default: interest apart from principal, worth what it is at today's price", () => {
    const debt = weth!.debtAssets;
    const [owed] = balancesOf(weth!, paid(debt - units(1, 17)));
    expect(owed).toMatchObject({ side: "borrow", assets: debt, backsDebt: false });
    expect(owed!.gain).toEqual({ principal: debt - units(1, 17), interest: units(1, 17), worth: 250n * WAD });
  });
  test("behavior: collateral that is not lent earns nothing", () => {
    const [held] = balancesOf(usdc!, paid(0n));
    expect(held!.gain).toEqual({ principal: units(10_000, 6), interest: 0n, worth: 0n });
  });
  test("behavior: without an indexer at the same block there is no principal", () => {
    expect(balancesOf(weth!, undefined)[0]!.gain).toBeNull();
  });
});

describe("netOf", () => {
  const balances = [weth!, usdc!].flatMap((holding) => balancesOf(holding, paid(weth!.debtAssets - units(1, 17))));
  test("default: debts are subtracted", () => {
    expect(netOf(balances, ({ gain }) => gain?.worth ?? null)).toBe(-250n * WAD);
    expect(netOf(balances, ({ worth }) => worth)! / WAD).toBe(5_000n);
  });
  test("behavior: one unknown value makes the sum unknown", () => {
    expect(netOf(balances, ({ side, worth }) => (side === "borrow" ? null : worth))).toBeNull();
  });
});
