import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { describe, expect, test } from "vitest";
import liquidationWords from "@/messages/liquidations.js";
import type { Past } from "./fetchLiquidations.ts";
import { storyOf } from "./story.ts";

const words = liquidationWords.story;
const [WETH, USDC] = [`0x${"aa".repeat(32)}`, `0x${"bb".repeat(32)}`] as const;
const reserves: Record<string, { symbol: string; decimals: number }> = {
  [WETH]: { symbol: "WETH", decimals: 18 },
  [USDC]: { symbol: "USDC", decimals: 6 },
};
const context = { unit: "USD", reserveOf: (id: string) => reserves[id] };
const caller = `0x${"c".repeat(40)}` as const;

const past: Past = {
  ...{ id: "1", kind: "liquidation", account: "0x01", caller, receiver: caller, poolId: WETH },
  ...{ collateralReserveId: WETH, debtReserveId: USDC, repaidAssets: 1_000_000_000n, seizedAssets: WAD / 2n },
  ...{ healthBefore: (WAD * 98n) / 100n, healthAfter: (WAD * 105n) / 100n, bonus: (WAD * 4n) / 100n },
  ...{
    writtenOff: 0n,
    seizedValue: 1_300n * WAD,
    repaidValue: 1_000n * WAD,
    timestamp: 1,
    transaction: "0x02",
    losses: [],
  },
};
const told = (change: Partial<Past> = {}) => storyOf({ ...past, ...change }, context);

describe("storyOf", () => {
  test("default: health before, who paid and took what, who bore what, health after", () => {
    const who = "0xCcCC…cccC";
    expect(told()).toEqual([
      words.before({ health: "0.98" }),
      words.repaid({ who, amount: "1,000 USDC", valued: true, value: "$1,000.00" }),
      words.took({ who, amount: "0.5 WETH", valued: true, value: "$1,040.00", hasBonus: true, bonus: "4.00%" }),
      words.paid({ value: "$40.00" }),
      words.after({ health: "1.05" }),
      words.noLoss,
    ]);
  });
  test("behavior: a loss, with who bore it, to the unit", () => {
    const loss = { id: "2", account: "0x01", reserveId: USDC, transaction: "0x02" } as const;
    const losses = [{ ...loss, assets: 300_000_000n, fromFees: 100_000_000n, fromSuppliers: 200_000_000n }];
    expect(told({ healthAfter: MAX_UINT256, writtenOff: 300_000_000n, losses }).slice(-4)).toEqual([
      words.clear,
      words.writtenOff({ amount: "300 USDC" }),
      words.fees({ amount: "100 USDC" }),
      words.suppliers({ amount: "200 USDC" }),
    ]);
  });
  test("behavior: of an auction, and of values that nobody knows, nothing is invented", () => {
    const unknown = { healthBefore: null, healthAfter: null, bonus: null, seizedValue: null, repaidValue: null };
    expect(told({ ...unknown, kind: "auction", debtReserveId: null, repaidAssets: 0n })).toEqual([
      words.auction,
      words.took({ who: "0xCcCC…cccC", amount: "0.5 WETH", valued: false, value: "", hasBonus: false, bonus: "" }),
      words.noLoss,
    ]);
  });
  test("behavior: a token that the site does not list has no amount", () => {
    expect(told({ debtReserveId: `0x${"dd".repeat(32)}` })[1]).toContain(liquidationWords.unknownToken);
  });
});
