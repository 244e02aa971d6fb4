import { WAD } from "@weir/sdk/math/wad";
import { describe, expect, test } from "vitest";
import { liquidationText, sayLiquidation } from "./liquidationAt.ts";

const says = (when: "falls" | "rises", price: bigint, distance: bigint | null) =>
  liquidationText(sayLiquidation("WETH", { price, when, distance }, "USD"));

describe("sayLiquidation", () => {
  test("default: both ways", () => {
    expect(says("falls", 1_700n * WAD, (-14n * WAD) / 100n)).toBe("Liquidated if WETH falls to $1,700.00 (−14.0%)");
    expect(says("rises", 2_380n * WAD, (19n * WAD) / 100n)).toBe("Liquidated if WETH rises to $2,380.00 (+19.0%)");
  });
  test("behavior: rounded against the account: sooner, never later", () => {
    const price = 1_700n * WAD + 1n;
    expect(says("falls", price, (-149n * WAD) / 1000n - 1n)).toBe("Liquidated if WETH falls to $1,700.01 (−14.9%)");
    expect(says("rises", price + WAD / 100n - 2n, 0n)).toBe("Liquidated if WETH rises to $1,700.00 (+0.0%)");
  });
  test("behavior: past it", () => {
    expect(says("falls", 2_100n * WAD, (5n * WAD) / 100n)).toBe("Liquidatable while WETH is below $2,100.00 (+5.0%)");
    expect(says("rises", 2_100n * WAD, (-5n * WAD) / 100n)).toBe("Liquidatable while WETH is above $2,100.00 (−5.0%)");
    expect(says("rises", 0n, -WAD)).toBe("Liquidatable at any price of WETH");
  });
  test("behavior: far away, and without a price", () => {
    expect(says("rises", 90_000n * WAD, 30n * WAD)).toContain("(over +1,000%)");
    expect(says("falls", 90n * WAD, null)).toContain("(no price today)");
  });
});
