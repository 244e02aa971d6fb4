import { describe, expect, test } from "vitest";
import { id, pool, units } from "../../test/marketFixture.ts";
import { AHEAD, maxOf } from "./max.ts";
import type { Obstacle } from "./obstacle.ts";
import { advance, apply, problems } from "./simulate.ts";

const WETH = id(0);
const USDC = id(1);
const shares = (assets: bigint) => assets * 1_000_000n;

/** 2 WETH lent and backing, 2,000 USDC owed. */
const leveraged = (usdc = units(500, 6)) =>
  pool(
    {
      WETH: { position: { supplyShares: shares(units(2, 18)), borrowShares: 0n, collateral: 0n } },
      USDC: {
        walletBalance: usdc,
        position: { supplyShares: 0n, borrowShares: shares(units(2000, 6)), collateral: 0n },
      },
    },
    1n | (1n << 33n),
  );

/** The problems of the largest amount when it is mined ten minutes later. */
const later = (snapshot: ReturnType<typeof pool>, type: "borrow" | "withdraw" | "repay", reserveId: bigint) => {
  const max = maxOf(snapshot, { type, reserveId });
  return problems(advance(snapshot, AHEAD), { type, reserveId, ...(max.all ? { max: true } : { assets: max.assets }) });
};

describe("maxOf", () => {
  test("default: a supply is all of the wallet", () => {
    const snapshot = pool({ WETH: { walletBalance: units(3, 18) } });
    expect(maxOf(snapshot, { type: "supply", reserveId: WETH })).toMatchObject({ assets: units(3, 18), all: false });
  });

  test("behavior: where no amount is possible, the obstacle", () => {
    const obstacle = (name: Obstacle) => ({ by: "obstacle", obstacle: name });
    const bound = (snapshot: ReturnType<typeof pool>, type: Parameters<typeof maxOf>[1]["type"], reserveId: bigint) => {
      const max = maxOf(snapshot, { type, reserveId });
      expect(max).toMatchObject({ assets: 0n, all: false });
      return max.bound;
    };
    expect(bound(pool(), "supply", WETH)).toEqual(obstacle("WalletEmpty"));
    expect(bound(pool(), "withdraw", WETH)).toEqual(obstacle("NothingSupplied"));
    expect(bound(pool(), "withdrawCollateral", WETH)).toEqual(obstacle("NoCollateral"));
    expect(bound(pool(), "repay", USDC)).toEqual(obstacle("NothingOwed"));
    expect(bound(leveraged(0n), "repay", USDC)).toEqual(obstacle("WalletEmpty"));
    expect(bound(pool(), "borrow", USDC)).toEqual(obstacle("NothingBacksDebt"));
    expect(bound(leveraged(), "borrow", WETH)).toEqual(obstacle("DebtBacksItself"));
    const fallen = leveraged();
    const weth = { ...fallen.reserves[0]!, priceLow: 1n, priceHigh: 1n };
    const past = { ...fallen, reserves: fallen.reserves.with(0, weth) };
    expect(bound(past, "borrow", id(3))).toEqual(obstacle("LimitExceeded"));
    expect(bound(past, "withdraw", WETH)).toEqual(obstacle("NeededByDebts"));
  });

  test("behavior: a supply stops at the cap", () => {
    const snapshot = pool({ USDC: { walletBalance: units(1000, 6) } });
    const usdc = snapshot.reserves[1]!;
    usdc.info = { ...usdc.info, supplyCap: usdc.totals.supplyAssets + units(100, 6) };
    const max = maxOf(snapshot, { type: "supply", reserveId: USDC });
    expect(max.assets).toBeLessThan(units(100, 6));
    expect(max.assets).toBeGreaterThan(units(90, 6));
    expect(problems(advance(snapshot, AHEAD), { type: "supply", reserveId: USDC, assets: max.assets })).toEqual([]);
  });

  test("behavior: a borrow still goes through ten minutes later", () => {
    expect(maxOf(leveraged(), { type: "borrow", reserveId: USDC }).assets).toBeGreaterThan(units(1900, 6));
    expect(later(leveraged(), "borrow", USDC)).toEqual([]);
  });

  test("behavior: a borrow survives a price that falls by half a percent", () => {
    const snapshot = leveraged();
    const { assets } = maxOf(snapshot, { type: "borrow", reserveId: USDC });
    const weth = snapshot.reserves[0]!;
    const fallen = { ...weth, priceLow: (weth.priceLow * 995n) / 1000n };
    const worse = { ...snapshot, reserves: [fallen, ...snapshot.reserves.slice(1)] };
    expect(problems(worse, { type: "borrow", reserveId: USDC, assets })).toEqual([]);
  });

  test("behavior: without collateral nothing can be borrowed", () => {
    expect(maxOf(pool(), { type: "borrow", reserveId: USDC }).assets).toBe(0n);
  });

  test("behavior: a debt that the wallet covers is repaid whole", () => {
    const snapshot = leveraged(units(2100, 6));
    expect(maxOf(snapshot, { type: "repay", reserveId: USDC })).toMatchObject({ all: true, bound: null });
    expect(later(snapshot, "repay", USDC)).toEqual([]);
  });

  test("behavior: a wallet with exactly the debt cannot promise all of it", () => {
    const snapshot = leveraged(units(2000, 6));
    expect(maxOf(snapshot, { type: "repay", reserveId: USDC }).all).toBe(false);
    expect(later(snapshot, "repay", USDC)).toEqual([]);
  });

  test("behavior: a smaller wallet repays what it has", () => {
    expect(maxOf(leveraged(), { type: "repay", reserveId: USDC })).toMatchObject({ assets: units(500, 6), all: false });
  });

  test("behavior: a withdrawal leaves what the debts need", () => {
    const max = maxOf(leveraged(), { type: "withdraw", reserveId: WETH });
    expect(max.all).toBe(false);
    expect(max.assets).toBeGreaterThan(units(0.9, 18));
    expect(later(leveraged(), "withdraw", WETH)).toEqual([]);
  });

  test("behavior: without debts all can go", () => {
    const position = { supplyShares: shares(units(2, 18)), borrowShares: 0n, collateral: 0n };
    const max = maxOf(pool({ WETH: { position } }, 1n), { type: "withdraw", reserveId: WETH });
    expect(max).toMatchObject({ all: true, bound: null });
  });

  test("behavior: a withdrawal stops at what is not lent out", () => {
    const position = { supplyShares: shares(units(400_000, 6)), borrowShares: 0n, collateral: 0n };
    const snapshot = pool({ USDC: { position } });
    const max = maxOf(snapshot, { type: "withdraw", reserveId: USDC });
    expect(max).toMatchObject({ assets: units(350_000, 6), all: false });
    expect(apply(snapshot, { type: "withdraw", reserveId: USDC, assets: max.assets })).toBeDefined();
  });
});
