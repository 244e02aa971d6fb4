import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { holdingsOf } from "../position/holdings.ts";
import { type Basis, balancesOf, closedOf, netOf, profitIn } from "./gains.ts";

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
    const [owed] = balancesOf(weth!, paid(debt - units(1, 17)), undefined);
    expect(owed).toMatchObject({ side: "borrow", assets: debt, backsDebt: false });
    expect(owed!.gain).toEqual({ principal: debt - units(1, 17), interest: units(1, 17), worth: 250n * WAD });
  });
  test("behavior: collateral that is not lent earns nothing", () => {
    const [held] = balancesOf(usdc!, paid(0n), undefined);
    expect(held!.gain).toEqual({ principal: units(10_000, 6), interest: 0n, worth: 0n });
  });
  test("behavior: without an indexer at the same block there is no principal", () => {
    expect(balancesOf(weth!, undefined, undefined)[0]!.gain).toBeNull();
  });
});

describe("netOf", () => {
  const balances = [weth!, usdc!].flatMap((holding) =>
    balancesOf(holding, paid(weth!.debtAssets - units(1, 17)), undefined),
  );
  test("default: debts are subtracted", () => {
    expect(netOf(balances, ({ gain }) => gain?.worth ?? null)).toBe(-250n * WAD);
    expect(netOf(balances, ({ worth }) => worth)! / WAD).toBe(5_000n);
  });
  test("behavior: one unknown value makes the sum unknown", () => {
    expect(netOf(balances, ({ side, worth }) => (side === "borrow" ? null : worth))).toBeNull();
  });
});

describe("profit", () => {
  // 2 WETH at 2,500 are owed; 1.9 were borrowed at 2,000, and 0.05 of interest were booked at 2,100.
  const debt = weth!.debtAssets;
  const basis: Basis = {
    assets: debt - units(5, 16),
    paid: 3_800n * WAD,
    taken: 0n,
    cost: 3_905n * WAD,
    interest: 105n * WAD,
    realised: 0n,
  };
  const owed = (change: Partial<Basis> = {}) =>
    balancesOf(weth!, paid(debt - units(1, 17)), new Map([[`${id(0)} borrow`, { ...basis, ...change }]]))[0]!;

  test("default: interest and price apart, which sum to what is owed less what was borrowed", () => {
    const { profit, worth } = owed();
    // 105 that are booked and 0.05 at 2,500; 1.9 WETH rose from 2,000, and 0.05 from 2,100.
    expect(profit).toEqual({ paid: 3_800n * WAD, interest: 230n * WAD, price: 970n * WAD, taken: 0n });
    expect(profitIn(owed())).toBe(-(worth! - 3_800n * WAD));
  });
  test("behavior: the parts sum to the last unit where nothing divides", () => {
    const cost = 3_905n * WAD + 7n;
    const { profit, worth } = owed({ assets: debt - 12_345_678_901n, cost, paid: cost - basis.interest! });
    expect(profit!.paid + profit!.interest + profit!.price + profit!.taken).toBe(worth);
  });
  test("behavior: what a liquidator repaid is no payment of the account", () => {
    const one = owed({ paid: 4_300n * WAD, taken: -500n * WAD });
    expect(one.profit!.taken).toBe(-500n * WAD);
    expect(profitIn(one)).toBe(-(one.worth! - 4_300n * WAD));
  });
  test.each(["paid", "taken", "cost", "interest", "realised"] as const)(
    "behavior: a price that %s needs and nobody knows leaves the profit unknown",
    (name) => {
      expect(owed({ [name]: null }).profit).toBeNull();
    },
  );
  test("behavior: an indexer at another block has no say", () => {
    expect(balancesOf(weth!, undefined, new Map([[`${id(0)} borrow`, basis]]))[0]!.profit).toBeNull();
  });
  test("behavior: a balance that is empty keeps what it brought; one that is not, or still is for the indexer, is not closed", () => {
    const over: Basis = { assets: 0n, paid: -30n * WAD, taken: 0n, cost: 0n, interest: 20n * WAD, realised: 10n * WAD };
    const key = (at: number, side: string) => `${id(at)} ${side}`;
    const closed = closedOf(
      snapshot,
      new Map([
        [key(0, "supply"), over],
        [key(0, "borrow"), basis],
        [key(1, "supply"), { ...over, assets: 1n }],
        [key(1, "collateral"), over],
      ]),
    );
    expect(closed.map(({ side, reserve }) => [side, reserve.symbol])).toEqual([["supply", "WETH"]]);
    expect(profitIn(closed[0]!)).toBe(30n * WAD);
  });
});
