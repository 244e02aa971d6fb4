import { apply } from "@weir/sdk/actions/simulate";
import { healthFactor } from "@weir/sdk/math/health";
import { courseOf, PARTS, stressed } from "@weir/sdk/math/stress";
import { WAD } from "@weir/sdk/math/wad";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { sayCrossing } from "./courseWords.ts";
import { readPercent } from "./readPercent.ts";
import { counted, isVolatile, scenarioOf, togetherOf } from "./scenario.ts";
import { type Assumed, MOVE, NOTHING, readAssumed, writeAssumed } from "./stressQuery.ts";

// 2 WETH of 2,500 (threshold 83 %) behind 2,000 USDC: a health factor of 2.07.
const owing = apply(
  pool({ WETH: { position: { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: 0n } } }, 1n),
  { type: "borrow", reserveId: id(1), assets: units(2_000, 6) },
);
const falling = (bps: number): Assumed => ({ ...NOTHING, moves: new Map([[0, bps]]) });

describe("the address", () => {
  const assumed: Assumed = {
    moves: new Map([
      [0, -3_050],
      [2, 1_000],
    ]),
    days: 30,
    rates: new Map([[1, 1_250]]),
  };
  test("default: what is written is read again, and other parameters stay", () => {
    const query = writeAssumed(new URLSearchParams("other=1&days=4"), "0xpool", assumed);
    expect(query.toString()).toBe("other=1&stress=0xpool&move=0%3A-30.5%2C2%3A10&days=30&rates=1%3A12.5");
    expect(readAssumed(query)).toEqual(assumed);
    expect(writeAssumed(query, "0xpool", NOTHING).toString()).toBe("other=1&stress=0xpool");
  });
  test("behavior: garbage is left out, and the rest is kept", () => {
    const hostile = new URLSearchParams({ move: "0:-30,1:-91,2:301,99:5,x:1,3:1e3,4", days: "-4", rates: "1:<b>" });
    expect(readAssumed(hostile)).toEqual(falling(-3_000));
    expect(readAssumed(new URLSearchParams({ move: "0:-30,".repeat(10_000), days: "366" })).moves.size).toBe(1);
  });
});

test("readPercent: the usual notations, within the bounds", () => {
  for (const [text, bps] of [
    ["-30", -3_000],
    ["−30 %", -3_000],
    ["+12,5", 1_250],
    [".5", 50],
    ["-0", 0],
  ] as const) {
    expect(readPercent(text, MOVE)).toEqual({ bps });
  }
  for (const text of ["", "abc", "1e3", "--1", "-91", "301", "9".repeat(90)])
    expect("says" in readPercent(text, MOVE)).toBe(true);
});

describe("scenario", () => {
  test("default: by id; a rate is the one whose APY was typed", () => {
    const scenario = scenarioOf(owing, {
      ...falling(-3_000),
      days: 365,
      rates: new Map([
        [1, 5_000],
        [14, 1],
      ]),
    });
    expect(scenario.prices).toEqual(new Map([[id(0), -3_000]]));
    const at = stressed(owing, { ...scenario, prices: new Map() });
    expect(Number(at.reserves[1]!.totals.borrowIndex) / 1e18).toBeCloseTo(1.5, 12);
  });
  test("behavior: what bears on health, what is volatile, what moves together", () => {
    expect(counted(owing).map(({ symbol }) => symbol)).toEqual(["WETH", "USDC"]);
    expect(owing.reserves.filter(isVolatile).map(({ symbol }) => symbol)).toEqual(["WETH", "WBTC", "wstETH"]);
    const sources = new Map([
      [id(0), "eth"],
      [id(4), "eth"],
      [id(2), "btc"],
    ]);
    const names = togetherOf(owing.reserves, sources).map((group) => group.map(({ symbol }) => symbol).join());
    expect(names).toEqual(["WETH,wstETH", "USDC", "WBTC", "DAI"]);
    expect(togetherOf(owing.reserves, undefined).length).toBe(5);
  });
});

describe("sayCrossing", () => {
  const says = (assumed: Assumed) =>
    sayCrossing(owing, assumed, courseOf(owing, scenarioOf(owing, assumed), (PARTS * 3n) / 2n).crossing);
  test("default: where it is lost, truncated towards today", () => {
    expect(says(falling(-6_000))).toBe("The account can be liquidated from 86.4% of these changes on: WETH −51.8%.");
    expect(says(falling(-4_000))).toContain("holds here, and can be liquidated from 129.6% of these changes");
  });
  test("behavior: nothing assumed, nothing lost, lost already", () => {
    expect(says(NOTHING)).toContain("Nothing is assumed yet");
    expect(says(falling(3_000))).toContain("not liquidated, even at one and a half times");
    const poor = stressed(owing, scenarioOf(owing, falling(-6_000)));
    expect((healthFactor(poor) as bigint) < WAD).toBe(true);
    expect(sayCrossing(poor, NOTHING, 0n)).toContain("can be liquidated now");
  });
  test("behavior: the days until then are told too", () => {
    expect(says({ ...falling(-6_000), days: 100 })).toMatch(/WETH −51\.\d%, after 8\d days\.$/);
  });
});
