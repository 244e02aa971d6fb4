import { moneyFor } from "@weir/sdk/orders/dealTerms";
import { formatAmount } from "@/lib/format/amount.ts";
import { group, localised } from "@/lib/format/decimal.ts";
import words from "@/messages/desk.js";
import type { Token } from "./hooks/useTokens.ts";
import type { DeskOrder } from "./offer.ts";

/** "12.5 USDC" */
export const withSymbol = (amount: bigint, { decimals, symbol }: Pick<Token, "decimals" | "symbol">): string =>
  `${formatAmount(amount, decimals)} ${symbol}`;

/** Units of the currency for an amount at the terms' price: "925.00 EUR"; null: the price is no number. */
export function moneyText(amount: bigint, decimals: number, price: string, currency: string): string | null {
  const money = moneyFor(amount, decimals, price);
  if (money === null) return null;
  const digits = `${money}`.padStart(3, "0");
  return `${group(`${digits.slice(0, -2)}.${digits.slice(-2)}`)} ${currency}`;
}

/** Decimals of a price. */
const DIGITS = 18n;

/** How much of `buy` one whole `sell` costs, rounded to six significant digits. */
export function swapRate(sellAmount: bigint, buyAmount: bigint, sell: Token, buy: Token): string {
  if (sellAmount === 0n) return "–";
  const wad =
    (buyAmount * 10n ** (DIGITS + BigInt(sell.decimals) - BigInt(buy.decimals) + 18n)) / sellAmount / 10n ** 18n;
  return formatAmount(wad, 18);
}

export type OfferWords = { title: string; price: string; kind: "swap" | "sell" | "buy" };

/** An offer in words, from the side of who takes it. `amount`: what can be taken of it, or its whole. */
export function sayOffer({ kind, order, terms }: DeskOrder, tokens: readonly Token[], amount: bigint): OfferWords {
  if (kind === "swap") {
    const [sell, buy] = tokens as [Token, Token];
    return {
      kind: "swap",
      title: words.offer.swap({ sell: withSymbol(amount, sell), buy: buy.symbol }),
      price: words.offer.rate({
        amount: swapRate(order.sellAmount, order.buyAmount, sell, buy),
        buy: buy.symbol,
        sell: sell.symbol,
      }),
    };
  }
  const [token] = tokens as [Token];
  const range =
    order.min >= amount
      ? withSymbol(amount, token)
      : words.offer.range({
          least: formatAmount(order.min, token.decimals),
          most: withSymbol(amount, token),
        });
  const price = terms
    ? words.offer.price({
        price: localised(terms.open.price),
        currency: terms.open.currency,
        method: terms.open.method,
      })
    : words.offer.hiddenTerms;
  return order.makerSells
    ? { kind: "sell", title: words.offer.sell({ amount: range }), price }
    : { kind: "buy", title: words.offer.buy({ amount: range }), price };
}
