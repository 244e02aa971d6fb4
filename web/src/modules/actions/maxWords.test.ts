import { maxOf } from "@weir/sdk/actions/max";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { expect, test } from "vitest";
import { maxWords } from "./maxWords.ts";

const WETH = id(0);
const USDC = id(1);
const wordsOf = (snapshot: ReturnType<typeof pool>, type: Parameters<typeof maxOf>[1]["type"], reserveId: bigint) => {
  const { bound } = maxOf(snapshot, { type, reserveId });
  const { symbol } = snapshot.reserves.find(({ id }) => id === reserveId)!;
  return bound && maxWords(bound, symbol);
};

test("default: what bounds an amount", () => {
  expect(wordsOf(pool({ WETH: { walletBalance: units(3, 18) } }), "supply", WETH)).toBe("All that your wallet holds.");
});

test("behavior: nothing at all has a reason", () => {
  expect(wordsOf(pool(), "supply", WETH)).toBe("Your wallet holds no WETH.");
  expect(wordsOf(pool(), "withdraw", WETH)).toBe("You have supplied no WETH in this pool.");
  expect(wordsOf(pool(), "withdrawCollateral", WETH)).toBe("You have no WETH as collateral in this pool.");
  expect(wordsOf(pool(), "repay", USDC)).toBe("You owe no USDC in this pool.");
  expect(wordsOf(pool(), "borrow", USDC)).toContain("Supply collateral first.");
});

test("behavior: the whole position needs no reason", () => {
  const position = { supplyShares: units(2, 18) * 1_000_000n, borrowShares: 0n, collateral: 0n };
  expect(wordsOf(pool({ WETH: { position } }, 1n), "withdraw", WETH)).toBeNull();
});
