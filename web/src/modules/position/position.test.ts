import { pool, units } from "@weir/sdk/test/marketFixture";
import { describe, expect, test } from "vitest";
import { formatDistance } from "@/lib/format/distance.ts";
import { adviceOf } from "./advice.ts";
import { paidOf } from "./earnedInterest.ts";
import { holdingsOf } from "./holdings.ts";
import { placeOf } from "./meter.ts";

const WAD = 10n ** 18n;

describe("holdingsOf", () => {
  test("default: only where there is something", () => {
    const position = { supplyShares: 0n, borrowShares: 0n, collateral: units(1, 8) };
    const holdings = holdingsOf(pool({ WBTC: { position } }, 1n << 18n));
    expect(holdings.map(({ reserve }) => reserve.symbol)).toEqual(["WBTC"]);
    expect(holdings[0]).toMatchObject({ collateral: units(1, 8), supplyAssets: 0n, backsDebt: false });
  });

  test("behavior: what is owed cannot back", () => {
    const position = { supplyShares: 1_000_000n, borrowShares: 1_000_000n, collateral: 0n };
    expect(holdingsOf(pool({ DAI: { position } }, 1n << 35n))[0]!.canBack).toBe(false);
  });
});

describe("holdingsOf: liquidation", () => {
  // 10,000 USDC (threshold 80 %) behind 2 WETH of 2,500: a health factor of 1.6.
  const shorting = pool(
    {
      USDC: { position: { supplyShares: 0n, borrowShares: 0n, collateral: units(10_000, 6) } },
      WETH: { position: { supplyShares: 0n, borrowShares: units(2, 18) * 1_000_000n, collateral: 0n } },
    },
    (1n << 17n) | (1n << 32n),
  );
  const [weth, usdc] = holdingsOf(shorting);

  test("default: the debt is liquidated when its price rises, the collateral when its price falls", () => {
    expect(weth!.liquidation).toEqual({ price: 4_000n * WAD, when: "rises", distance: (WAD * 6n) / 10n });
    expect(usdc!.liquidation).toMatchObject({ price: (WAD * 625n) / 1000n, when: "falls" });
  });
  test("behavior: as it reads", () => {
    expect(formatDistance(weth!.liquidation!)).toBe("60.0% above today’s price");
    expect(formatDistance(usdc!.liquidation!)).toBe("37.5% below today’s price");
  });
});

describe("formatDistance", () => {
  const at = (when: "falls" | "rises", distance: bigint | null) => formatDistance({ price: 1n, when, distance });
  test("behavior: passed, far away, unknown", () => {
    expect([at("rises", -1n), at("falls", 1n)]).toEqual(["passed already", "passed already"]);
    expect(at("rises", 10n * WAD)).toBe("over 1,000% above today’s price");
    expect(at("rises", null)).toBe("no price today");
  });
  test("behavior: at it there is no room left", () => expect(at("rises", 0n)).toBe("0.0% above today’s price"));
});

describe("paidOf", () => {
  const [usdc] = pool({ USDC: { position: { supplyShares: 5n, borrowShares: 0n, collateral: 0n } } }).reserves.slice(1);
  const known = (supplyShares: bigint) =>
    new Map([[usdc!.id, { supplyShares, borrowShares: 0n, supplyPrincipal: 7n, borrowPrincipal: 0n }]]);
  test("default", () => expect(paidOf(known(5n), usdc!)?.supplyPrincipal).toBe(7n));
  test("behavior: an indexer that is behind, or ahead, or silent says nothing of the present", () => {
    expect([paidOf(known(4n), usdc!), paidOf(new Map(), usdc!), paidOf(undefined, usdc!)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("adviceOf", () => {
  test("default: both ways", () => {
    expect(adviceOf(2n * WAD)).toBe(
      "Your collateral could lose 50% of its value, or your debt gain 100%, before others may liquidate you.",
    );
  });
  test("behavior: a debt of dust has room without end", () => expect(adviceOf(50n * WAD)).toContain("gain over 1000%"));
  test("behavior: rounded to the careful side", () => expect(adviceOf((WAD * 15n) / 10n)).toContain("lose 33%"));
  test("behavior: no room at all", () => expect(adviceOf(WAD)).toContain("smallest move"));
  test("behavior: below one", () => expect(adviceOf(WAD - 1n)).toContain("Anyone may repay"));
  test("behavior: no debt", () => expect(adviceOf(null)).toContain("owe nothing"));
});

describe("placeOf", () => {
  test("default: grows with health, inside the meter", () => {
    const places = [0n, WAD / 2n, WAD, 2n * WAD, 100n * WAD].map(placeOf);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(1);
  });
  test("behavior: the same ratio is the same way", () => {
    expect(placeOf(2n * WAD) - placeOf(WAD)).toBeCloseTo(placeOf(3n * WAD) - placeOf((WAD * 3n) / 2n), 10);
  });
});
