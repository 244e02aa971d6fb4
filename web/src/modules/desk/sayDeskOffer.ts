import { moneyFor } from "@weir/sdk/orders/dealTerms";
import { formatAmount } from "@/lib/format/amount.ts";
import { group } from "@/lib/format/decimal.ts";
import words from "@/messages/desk.js";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import type { DeskOrder } from "./deskOffer.ts";

/** Units of the currency for an amount at the terms' price: "925.00 EUR"; null: the price is no number. */
export function moneyText(amount: bigint, decimals: number, price: string, currency: string): string | null {
  const money = moneyFor(amount, decimals, price);
  if (money === null) return null;
  const digits = `${money}`.padStart(3, "0");
  return `${group(`${digits.slice(0, -2)}.${digits.slice(-2)}`)} ${currency}`;
}

const RATE = 10n ** 36n;
/** Below it a rate is easier to read the other way round. */
const SMALL = RATE / 100n;

/** How much of one token the other costs, for one whole of whichever makes the larger number. */
export function swapRate(sellAmount: bigint, buyAmount: bigint, sell: Token, buy: Token): string {
  if (sellAmount === 0n || buyAmount === 0n) return "–";
  const rateOf = (paid: bigint, of: bigint, one: Token, other: Token): bigint =>
    (paid * RATE * 10n ** BigInt(other.decimals)) / of / 10n ** BigInt(one.decimals);
  const rate = rateOf(buyAmount, sellAmount, buy, sell);
  const [shown, of, per] = rate < SMALL ? [rateOf(sellAmount, buyAmount, sell, buy), sell, buy] : [rate, buy, sell];
  return words.offer.rate({ amount: formatAmount(shown, 36), buy: of.symbol, sell: per.symbol });
}

export type OfferWords = { title: string; price: string; kind: "swap" | "sell" | "buy" };

/** An offer in words, from the side of who takes it. `amount`: what can be taken of it, or its whole. */
export function sayOffer({ kind, order, terms }: DeskOrder, tokens: readonly Token[], amount: bigint): OfferWords {
  if (kind === "swap") {
    const [sell, buy] = tokens as [Token, Token];
    return {
      kind: "swap",
      title: words.offer.swap({ sell: withSymbol(amount, sell), buy: buy.symbol }),
      price: swapRate(order.sellAmount, order.buyAmount, sell, buy),
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
        price: group(terms.open.price),
        currency: terms.open.currency,
        method: terms.open.method,
      })
    : words.offer.hiddenTerms;
  return order.makerSells
    ? { kind: "sell", title: words.offer.sell({ amount: range }), price }
    : { kind: "buy", title: words.offer.buy({ amount: range }), price };
}
