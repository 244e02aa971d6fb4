import { zeroAddress } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { type Flaw, fieldFlaws, type NewOrder, newOrderFields, outside } from "./newOrder.ts";
import { DAY, MAX_AMOUNT, sameAddress } from "./orderFields.ts";
import type { SwapOrder } from "./swapOrder.ts";

export type NewSwap = NewOrder &
  Pick<SwapOrder, "sell" | "sellAmount" | "buy" | "buyAmount"> &
  Partial<Pick<SwapOrder, "minFill" | "source" | "sink">>;

/** A week. */
const LASTS = 7n * DAY;
/** A hundredth of the whole is the least fill, so that nobody takes the offer in crumbs. */
const PARTS = 100n;

/** An offer to swap: of and to the wallet, to anyone, for a week, in parts of at least a hundredth, unless said otherwise. */
export const newSwap = (given: NewSwap): SwapOrder => ({
  ...newOrderFields(given, LASTS),
  sell: given.sell,
  sellAmount: given.sellAmount,
  buy: given.buy,
  buyAmount: given.buyAmount,
  minFill: given.minFill ?? mulDivUp(given.sellAmount, 1n, PARTS),
  source: given.source ?? 0n,
  sink: given.sink ?? 0n,
});

/** What is wrong with a swap's fields before anyone signs it, at `now` in seconds; empty: nothing. */
export const swapFlaws = (order: SwapOrder, now: bigint): Flaw<keyof SwapOrder>[] => [
  ...fieldFlaws(order, now),
  ...(["sell", "buy"] as const)
    .filter((field) => sameAddress(order[field], zeroAddress))
    .map((field) => ({ field, reason: "missing" }) as const),
  ...(sameAddress(order.sell, order.buy) ? [{ field: "buy", reason: "sameToken" } as const] : []),
  ...outside("sellAmount", order.sellAmount, 1n, MAX_AMOUNT),
  ...outside("buyAmount", order.buyAmount, 1n, MAX_AMOUNT),
  ...outside("minFill", order.minFill, 0n, order.sellAmount),
];
