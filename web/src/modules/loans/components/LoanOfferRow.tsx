"use client";
import type { Fillable } from "@weir/sdk/orders/askLens";
import { isAddressEqual } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/loans.js";
import { type Token, useKnownPools, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { useLoansClock } from "../hooks/useLoans.ts";
import type { Offer } from "../listedOffer.ts";
import type { Loan } from "../loan.ts";
import { sayOffer, tokensOf } from "../sayLoanOffer.ts";
import { sayReason } from "../sayReason.ts";
import { LoanOfferPanelLater } from "./LoanOfferPanelLater.tsx";

/** One offer of the list; it opens below itself. */
export function LoanOfferRow({
  offer,
  check,
  loans,
  isOpen,
  onToggle,
}: {
  offer: Offer;
  check: Fillable;
  loans: readonly Loan[];
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { address } = useWallet();
  const { shared } = offer;
  const tokens = useTokens(tokensOf(shared, loans));
  const pools = useKnownPools();
  const now = useLoansClock();
  const isMine = address !== undefined && isAddressEqual(address, shared.order.maker);
  if (tokens.some((one) => !one)) return null;
  const said = sayOffer(shared, tokens as Token[], { left: check.fillable, loans, pools, now });
  if (!said) return null;
  return (
    <li data-offer={offer.hash}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="grid w-full grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 py-3 text-left text-sm hover:bg-sunk/50 sm:grid-cols-[auto_1fr_auto]"
      >
        <Pebble token={tokens[0]!.token} className="size-8" />
        <span className="min-w-0">
          <span className="block font-medium wrap-anywhere">{said.title}</span>
          <span className="block text-ink-2 wrap-anywhere">{said.terms}</span>
          <span className="block text-[0.8125rem] text-ink-3 wrap-anywhere">{said.cover}</span>
        </span>
        <span className="col-start-2 text-[0.8125rem] text-ink-3 sm:col-start-3 sm:text-right">
          <span className="block">
            {isMine ? (
              <span className="font-medium text-copper">{words.book.yours}</span>
            ) : (
              <Digits className="font-mono">{shortHex(shared.order.maker)}</Digits>
            )}
          </span>
          <span className={check.reason ? "block max-w-64 text-warn" : "block"}>
            {check.reason ? sayReason(check.reason) : words.book.until({ when: momentText(shared.order.expiry) })}
          </span>
        </span>
      </button>
      {isOpen && (
        <div className="pb-5">
          <LoanOfferPanelLater offer={offer} />
        </div>
      )}
    </li>
  );
}
