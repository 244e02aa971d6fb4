import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { pool, seeds, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { dateTime } from "@/lib/format/time.ts";
import { fallOf } from "./fall.ts";
import { barredOf, isFrozen, standingOf } from "./standing.ts";

const NOW = 1_800_000_000n;
const END = 1_800_300_000;
const shares = (assets: bigint) => assets * 1_000_000n;

/** The fixture's pool with changed settings of one reserve. */
const having = (
  symbol: keyof typeof seeds,
  info: Partial<ReserveSnapshot["info"]>,
  change: Partial<ReserveSnapshot> = {},
  bits = 0n,
) => {
  const index = Object.keys(seeds).indexOf(symbol);
  const own = pool().reserves[index]!.info;
  return pool({ [symbol]: { info: { ...own, ...info }, ...change } }, bits);
};
const falling = { nextLiquidationThreshold: 7_500, rampEnd: END };

describe("standingOf", () => {
  test("default: nothing out of the ordinary", () => {
    for (const reserve of pool().reserves) expect(standingOf(reserve, NOW)).toEqual([]);
  });

  test("behavior: stopped and retired", () => {
    const [retired, stopped] = standingOf(having("USDC", { stopped: true, retired: true }).reserves[1]!, NOW);
    expect(retired).toMatchObject({ key: "retired", tone: "bad", title: "USDC is retired in this pool." });
    expect(stopped).toMatchObject({ key: "stopped", tone: "bad", title: "USDC is stopped in this pool." });
  });

  test("behavior: a falling threshold says from, to and until when", () => {
    const [note] = standingOf(having("WETH", falling).reserves[0]!, NOW);
    expect(note).toMatchObject({ key: "falling", tone: "warn" });
    expect(note!.text).toContain(`From 83% now to 75% on ${dateTime(END)}`);
  });

  test("behavior: a fall that has ended is none", () => {
    expect(standingOf(having("WETH", falling).reserves[0]!, BigInt(END))).toEqual([]);
  });
});

describe("barredOf", () => {
  const barred = (snapshot: ReturnType<typeof pool>) => barredOf(snapshot, snapshot.reserves[0]!);

  test("default", () => expect(barred(pool())).toEqual({ supply: null, supplyCollateral: null, borrow: null }));

  test("behavior: stopped, with the reason", () => {
    const { supply, supplyCollateral, borrow } = barred(having("WETH", { stopped: true }));
    expect(supply).toBe("The pool’s guardian or owner has stopped WETH.");
    expect([supplyCollateral, borrow]).toEqual([supply, supply]);
  });

  test("behavior: stopped, what backs debts can be added to", () => {
    expect(barred(having("WETH", { stopped: true }, {}, 1n))).toMatchObject({ supply: null });
    expect(barred(having("WETH", { stopped: true }, {}, 1n << 16n))).toMatchObject({
      supply: null,
      supplyCollateral: null,
    });
  });

  test("behavior: retired", () => {
    expect(barred(having("WETH", { retired: true }, {}, 1n))).toMatchObject({
      supply: expect.stringContaining("retired"),
      borrow: expect.stringContaining("retired"),
    });
  });
});

describe("fallOf", () => {
  // 2 WETH of 2,500 back 3,000 USDC: 4,150 of their 5,000 count now, 3,750 after the fall.
  const position = { supplyShares: shares(units(2, 18)), borrowShares: 0n, collateral: 0n };
  const leveraged = (info: Partial<ReserveSnapshot["info"]>, bits = 1n | (1n << 33n)) => {
    const snapshot = having("WETH", info, { position }, bits);
    const usdc = snapshot.reserves[1]!;
    const owed = { ...usdc.position, borrowShares: shares(units(3_000, 6)) };
    return { ...snapshot, reserves: snapshot.reserves.with(1, { ...usdc, position: owed }) };
  };

  test("default: the health factor it leads to, and when", () => {
    expect(fallOf(leveraged(falling))).toMatchObject({
      tone: "warn",
      title: `Your health factor will be 1.25 on ${dateTime(END)}, if nothing else moves.`,
    });
  });

  test("behavior: a fall that ends in danger is shown in red", () => {
    expect(fallOf(leveraged({ ...falling, nextLiquidationThreshold: 7_400 }))).toMatchObject({
      tone: "bad",
      text: "Interest and prices come on top.",
    });
  });

  test("behavior: a fall that ends below 1 says so", () => {
    expect(fallOf(leveraged({ ...falling, nextLiquidationThreshold: 5_900 }))).toMatchObject({
      tone: "bad",
      text: expect.stringContaining("Others may liquidate you by then."),
    });
  });

  test("behavior: nothing where nothing falls, backs, or is owed", () => {
    expect(fallOf(leveraged({}))).toBeNull();
    expect(fallOf(leveraged(falling, 1n << 33n))).toBeNull();
    expect(fallOf(having("WETH", falling, { position }, 1n))).toBeNull();
  });
});

test("isFrozen: no owner", () => {
  const snapshot = pool();
  expect(isFrozen(snapshot)).toBe(false);
  expect(isFrozen({ ...snapshot, info: { ...snapshot.info, owner: `0x${"00".repeat(20)}` } })).toBe(true);
});
