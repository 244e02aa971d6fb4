import { describe, expect, test } from "vitest";
import { id, pool } from "../../test/marketFixture.ts";
import type { PoolSnapshot } from "./snapshot.ts";
import { stressed } from "./stress.ts";
import { uncoveredDebt } from "./uncovered.ts";
import { WAD } from "./wad.ts";

const WETH = id(0);
const nothing = { supplyShares: 0n, borrowShares: 0n, collateral: 0n };
/** One ether at 2,500, bonus 5 %, behind a debt of USDC. */
const owing = (dollars: bigint): PoolSnapshot =>
  pool(
    {
      WETH: { position: { ...nothing, collateral: WAD } },
      USDC: { position: { ...nothing, borrowShares: dollars * 10n ** 12n } },
    },
    (1n << 16n) | (1n << 33n),
  );
const falling = (snapshot: PoolSnapshot, bps: number) =>
  stressed(snapshot, { prices: new Map([[WETH, bps]]), seconds: 0n, rates: new Map() });

describe("uncoveredDebt", () => {
  test("default: nothing while the collateral pays for debts and bonus", () => {
    // 2,500 / 1.05 is 2,380.95.
    expect(uncoveredDebt(owing(2_380n))).toBe(0n);
    expect(uncoveredDebt(pool())).toBe(0n);
  });
  test("default: what the collateral cannot pay", () => {
    const left = uncoveredDebt(owing(2_381n))!;
    expect(Number(left) / 1e18).toBeCloseTo(2_381 - 2_500 / 1.05, 6);
  });
  test("behavior: more of it the lower the price", () => {
    expect(Number(uncoveredDebt(falling(owing(1_500n), -3_000))) / 1e18).toBe(0);
    expect(Number(uncoveredDebt(falling(owing(1_500n), -5_000))) / 1e18).toBeCloseTo(1_500 - 1_250 / 1.05, 6);
  });
  test("behavior: unknown without a price, unless nothing depends on it", () => {
    const mute = { priceLow: 0n, priceHigh: 0n };
    const silent = (at: number) => {
      const start = owing(1_500n);
      return { ...start, reserves: start.reserves.map((one, index) => (index === at ? { ...one, ...mute } : one)) };
    };
    expect(uncoveredDebt(silent(0))).toBeNull();
    expect(uncoveredDebt(silent(1))).toBeNull();
    expect(uncoveredDebt(silent(2))).toBe(0n);
  });
});
