import { decodeFunctionData, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import { POOL, poolOf, USDC, WBTC, WETH } from "../../test/testPool.ts";
import { lendingPoolsAbi } from "../abi.ts";
import { WAD } from "../math/wad.ts";
import { dataOf } from "./call.ts";
import { bonusAt, liquidateCall, liquidationPairs } from "./liquidate.ts";

const supplyBit = (id: bigint) => 1n << (id - POOL);
const collateralBit = (id: bigint) => 1n << (16n + id - POOL);
const debtBit = (id: bigint) => 1n << (32n + id - POOL);

describe("liquidationPairs", () => {
  test("default: each debt with each deposit that backs it, a lent one apart from one that is not lent", () => {
    const accountBits = debtBit(USDC) | supplyBit(WETH) | collateralBit(WETH) | collateralBit(WBTC);
    expect(liquidationPairs({ ...poolOf(), accountBits })).toEqual([
      { debtReserve: USDC, collateralReserve: WETH, fromSupply: false },
      { debtReserve: USDC, collateralReserve: WETH, fromSupply: true },
      { debtReserve: USDC, collateralReserve: WBTC, fromSupply: false },
    ]);
  });
  test("behavior: without a debt there is none", () => {
    expect(liquidationPairs({ ...poolOf(), accountBits: supplyBit(WETH) })).toEqual([]);
  });
});

describe("bonusAt", () => {
  const at = (hundredths: bigint) => bonusAt((WAD * hundredths) / 100n, 500, 9_500);
  const percent = WAD / 100n;
  test("default: a straight line from 0 at a health factor of 1 to all of it at the pool's mark", () => {
    expect([100n, 99n, 98n, 95n].map(at)).toEqual([0n, percent, 2n * percent, 5n * percent]);
  });
  test("behavior: 0 above, and no more below", () =>
    expect([at(120n), at(90n), at(0n)]).toEqual([0n, 5n * percent, 5n * percent]));
  test("behavior: rounded down", () => expect(bonusAt(WAD - 1n, 500, 9_900)).toBe(5n));
});

test("liquidateCall: every field in its place", () => {
  const liquidation = {
    ...({ account: `0x${"11".repeat(20)}`, receiver: `0x${"22".repeat(20)}` } as const),
    ...{ debtReserve: USDC, collateralReserve: WETH, fromSupply: true, inside: false, maxRepaid: 7n, minSeized: 5n },
  };
  const { functionName, args } = decodeFunctionData({
    abi: lendingPoolsAbi,
    data: dataOf(liquidateCall(zeroAddress, liquidation)),
  });
  expect(functionName).toBe("liquidate");
  expect(args).toEqual([liquidation, "0x"]);
});
