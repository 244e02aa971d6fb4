import type { Address, TypedDataDefinition } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { peerDomainOf } from "./domain.ts";
import { type OrderFields, orderFields } from "./orderFields.ts";

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
