"use client";
import type { Fillable } from "@weir/sdk/orders/askLens";
import type { Hex } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import type { parseAmount } from "@/lib/parseAmount.ts";
import words from "@/messages/desk.js";
import { type Token, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { type Offer, tokensIn } from "../deskOffer.ts";
import type { DeskQuery } from "../hooks/useDeskQuery.ts";
import { useReputation } from "../hooks/useReputation.ts";
import { sayReason } from "../reasonWords.ts";
import { sayOffer } from "../sayDeskOffer.ts";
import { OfferPanelLater } from "./OfferPanelLater.tsx";

/** One offer of the list; it opens below itself. */
export function OfferRow({
  offer,
  check,
  query,
  readAmount,
  open,
  onToggle,
  onOpened,
}: {
  offer: Offer;
  /** null: the chain does not say. */
  check: Fillable | null;
  query: Pick<DeskQuery, "takeable" | "done" | "amount" | "token">;
  /** undefined: its code is not there yet. */
  readAmount: typeof parseAmount | undefined;
  open: boolean;
  onToggle: () => void;
  onOpened: (deal: Hex) => void;
}) {
  const { address } = useWallet();
  const { shared } = offer;
  const reputation = useReputation(shared.order.maker, query.done > 0);
  const named = useTokens(tokensIn(shared));
  const isMine = address !== undefined && address.toLowerCase() === shared.order.maker.toLowerCase();
  if (!check || named.some((one) => one === undefined)) return null;
  if (named.some((one) => one === null)) return null;
  // One's own stay, so that they can be taken back, and the open one, so that who takes all of it sees how that ends.
  const stays = isMine || open;
  if (query.takeable && check.reason !== null && !stays) return null;
  const tokens = named as Token[];
  const least = query.token === "" ? null : readAmount?.(query.amount, tokens[0]!.decimals, tokens[0]!.symbol);
  if (least && "value" in least && check.fillable < least.value && !open) return null;
  if (query.done > 0 && (reputation?.done ?? 0) < query.done) return null;
  const whole = shared.kind === "swap" ? shared.order.sellAmount : shared.order.max;
  const said = sayOffer(shared, tokens, check.fillable > 0n ? check.fillable : whole);
  return (
    <li data-offer={offer.hash}>
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="grid w-full grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 py-3 text-left text-sm hover:bg-sunk/50 sm:grid-cols-[auto_1fr_auto]"
      >
        <Pebble token={tokens[0]!.token} className="size-8" />
        <span className="min-w-0">
          <span className="block font-medium wrap-anywhere">{said.title}</span>
          <span className="block text-ink-2 wrap-anywhere">{said.price}</span>
        </span>
        <span className="col-start-2 text-[0.8125rem] text-ink-3 sm:col-start-3 sm:text-right">
          <span className="block">
            {isMine ? (
              <span className="font-medium text-copper">{words.yours}</span>
            ) : (
              <Digits className="font-mono">{shortHex(shared.order.maker)}</Digits>
            )}
          </span>
          <span className={check.reason ? "block text-warn" : "block"}>
            {check.reason ? sayReason(check.reason) : words.until({ when: momentText(shared.order.expiry) })}
          </span>
        </span>
      </button>
      {open && (
        <div className="pt-1 pb-6 sm:pl-11">
          <OfferPanelLater offer={offer} onOpened={onOpened} />
        </div>
      )}
    </li>
  );
}
