import fc from "fast-check";
import { zeroAddress, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { newSwap, swapFlaws } from "./newSwap.ts";
import { MAX_AMOUNT } from "./orderFields.ts";
import { fillRefusal, type SwapOrder, swapAmountFor, swapPrice } from "./swapOrder.ts";

const [MAKER, WETH, USDC] = [`0x${"a1".repeat(20)}`, `0x${"11".repeat(20)}`, `0x${"22".repeat(20)}`] as const;
const NOW = 1_800_000_000n;
const order = newSwap({
  ...{ maker: MAKER, epoch: 2n, now: NOW, sell: WETH, sellAmount: 10n ** 18n + 1n, buy: USDC, buyAmount: 2_000n },
});

test("newSwap: to anyone, at once, for a week, in hundredths", () => {
  expect(order).toEqual({
    ...{ maker: MAKER, taker: zeroAddress, epoch: 2n, group: zeroHash, start: 0n, expiry: NOW + 604_800n },
    ...{ sell: WETH, sellAmount: 10n ** 18n + 1n, buy: USDC, buyAmount: 2_000n },
    ...{ minFill: 10n ** 16n + 1n, source: 0n, sink: 0n },
  });
  expect(swapFlaws(order, NOW)).toEqual([]);
});

test.each<[change: Partial<SwapOrder>, field: string, reason: string]>([
  [{ maker: zeroAddress, taker: MAKER }, "maker", "missing"],
  [{ taker: MAKER }, "taker", "takerIsMaker"],
  [{ expiry: NOW - 1n }, "expiry", "expired"],
  [{ start: order.expiry + 1n }, "expiry", "endsBeforeStart"],
  [{ sell: zeroAddress }, "sell", "missing"],
  [{ buy: WETH }, "buy", "sameToken"],
  [{ sellAmount: 0n, minFill: 0n }, "sellAmount", "missing"],
  [{ sellAmount: MAX_AMOUNT + 1n }, "sellAmount", "aboveMost"],
  [{ buyAmount: 0n }, "buyAmount", "missing"],
  [{ minFill: order.sellAmount + 1n }, "minFill", "aboveMost"],
])("swapFlaws: %o", (change, field, reason) => {
  expect(swapFlaws({ ...order, ...change }, NOW)).toMatchObject([{ field, reason }]);
});

const amounts = fc.record({
  sellAmount: fc.bigInt({ min: 1n, max: MAX_AMOUNT }),
  buyAmount: fc.bigInt({ min: 1n, max: MAX_AMOUNT }),
});

describe("price", () => {
  test("whoever fills in parts never pays less than the price of the whole", () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.bigInt({ min: 1n, max: MAX_AMOUNT }), { maxLength: 5 }), (given, parts) => {
        let [left, paid] = [given.sellAmount, 0n];
        for (const part of [...parts, given.sellAmount]) {
          const amount = part < left ? part : left;
          left -= amount;
          paid += swapPrice(given, amount);
        }
        expect(paid).toBeGreaterThanOrEqual(given.buyAmount);
        expect(swapPrice(given, given.sellAmount)).toBe(given.buyAmount);
      }),
    );
  });

  test("swapAmountFor is the most that a sum pays for", () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: MAX_AMOUNT }), (given, sum) => {
        const most = swapAmountFor(given, sum);
        expect(swapPrice(given, most)).toBeLessThanOrEqual(sum);
        expect(swapPrice(given, most + 1n)).toBeGreaterThan(sum);
      }),
    );
  });
});

test("fillRefusal: at least the minimum, or all that is left", () => {
  expect(fillRefusal(0n, 10n, 50n)).toEqual({ reason: "nothing", limit: 10n });
  expect(fillRefusal(9n, 10n, 50n)).toEqual({ reason: "lessThanLeast", limit: 10n });
  expect(fillRefusal(10n, 10n, 50n)).toBeNull();
  expect(fillRefusal(51n, 10n, 50n)).toEqual({ reason: "moreThanLeft", limit: 50n });
  expect(fillRefusal(7n, 10n, 7n)).toBeNull();
  expect(fillRefusal(6n, 10n, 7n)).toEqual({ reason: "lessThanLeast", limit: 7n });
});
