import { type Address, type TypedDataDefinition, zeroAddress } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { peerDomainOf } from "./domain.ts";
import {
  DAY,
  type Flaw,
  fieldFlaws,
  MAX_AMOUNT,
  type NewOrder,
  newOrderFields,
  type OrderFields,
  orderFields,
  outside,
  sameAddress,
} from "./orderFields.ts";

/** An offer to swap tokens, in whole or in part. */
export type SwapOrder = OrderFields & {
  /** Token that the maker gives; the budget counts it. */
  sell: Address;
  /** Token units of `sell`, at most. */
  sellAmount: bigint;
  /** Token that the maker gets. */
  buy: Address;
  /** Token units of `buy` for the whole of `sellAmount`. */
  buyAmount: bigint;
  /** Token units of `sell`; a fill is at least this, or all that is left. */
  minFill: bigint;
  /** The reserve that `sell` comes from; 0: the maker's wallet. */
  source: bigint;
  /** A reserve of `buy` that lends what the maker gets; 0: none. */
  sink: bigint;
};

export const swapTypes = {
  SwapOrder: [
    ...orderFields,
    { name: "sell", type: "address" },
    { name: "sellAmount", type: "uint256" },
    { name: "buy", type: "address" },
    { name: "buyAmount", type: "uint256" },
    { name: "minFill", type: "uint256" },
    { name: "source", type: "uint256" },
    { name: "sink", type: "uint256" },
  ],
} as const;

/** The typed data of a swap, as viem's `signTypedData` takes it. */
export const swapData = (
  chainId: number,
  desk: Address,
  message: SwapOrder,
): TypedDataDefinition<typeof swapTypes, "SwapOrder"> => ({
  domain: peerDomainOf("PeerDesk", chainId, desk),
  types: swapTypes,
  primaryType: "SwapOrder",
  message,
});

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

/** What `amount` of a swap's `sell` costs, token units of `buy`: rounded up, in favour of the maker. */
export const swapPrice = ({ sellAmount, buyAmount }: Pick<SwapOrder, "sellAmount" | "buyAmount">, amount: bigint) =>
  mulDivUp(amount, buyAmount, sellAmount);

/** The most of `sell` that `paid` token units of `buy` can take, token units, rounded down: it costs `paid` at most. */
export const swapAmountFor = (order: Pick<SwapOrder, "sellAmount" | "buyAmount">, paid: bigint): bigint =>
  order.buyAmount === 0n ? order.sellAmount : (paid * order.sellAmount) / order.buyAmount;

/** Why `amount` cannot be taken of an order that has `left`; null: it can. `limit`: token units of what is counted. */
export type FillRefusal = { reason: "nothing" | "moreThanLeft" | "lessThanLeast"; limit: bigint };

/** Whether a fill is at least the minimum, or all that is left: token units of what the budget counts. */
export const fillRefusal = (amount: bigint, least: bigint, left: bigint): FillRefusal | null => {
  if (amount <= 0n) return { reason: "nothing", limit: least < left ? least : left };
  if (amount > left) return { reason: "moreThanLeft", limit: left };
  if (amount < least && amount !== left) return { reason: "lessThanLeast", limit: least < left ? least : left };
  return null;
};
