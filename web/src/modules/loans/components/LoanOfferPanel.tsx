"use client";
import { useState } from "react";
import { isAddressEqual } from "viem";
import words from "@/messages/loanPanels.js";
import list from "@/messages/loans.js";
import { Checking } from "@/modules/offers/components/Checking.tsx";
import { type Token, useKnownPools, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Note } from "@/ui/Note.tsx";
import { useLoanCheck } from "../hooks/useLoanCheck.ts";
import { useLoansClock, useSoldLoans } from "../hooks/useLoans.ts";
import type { Offer } from "../listedOffer.ts";
import { sayOffer, tokensOf } from "../sayLoanOffer.ts";
import { sayReason } from "../sayReason.ts";
import { BuyClaim } from "./BuyClaim.tsx";
import { CancelLoanOffer } from "./CancelLoanOffer.tsx";
import { LoanOfferFacts, SaleFacts } from "./LoanOfferFacts.tsx";
import { OfferWarnings } from "./OfferWarnings.tsx";
import { ShareLoanOffer } from "./ShareLoanOffer.tsx";
import { TakeLoan } from "./TakeLoan.tsx";

/** The whole of an offer: what it means, whether it can be taken now or why not, and the form that takes it. */
export function LoanOfferPanel({
  offer,
  hasTitle = true,
}: {
  offer: Offer;
  /** false: what opened it says already what is offered. */
  hasTitle?: boolean;
}) {
  const wallet = useWallet();
  const pools = useKnownPools();
  const now = useLoansClock();
  const { shared } = offer;
  const { loans, failed } = useSoldLoans([shared]);
  // What could be taken when somebody began to: the form stays to its end, though nothing is left by then.
  const [taking, setTaking] = useState<bigint | null>(null);
  const named = useTokens(tokensOf(shared, loans ?? []));
  const { data: check, isError } = useLoanCheck(offer, wallet.address, loans ?? []);
  const loan = shared.kind === "sale" ? loans?.find(({ id }) => id === shared.order.id) : undefined;

  if (isError) return <p className="text-sm text-warn">{words.check.failed}</p>;
  if (named.some((one) => one === null)) return <p className="text-sm text-bad">{sayReason("noToken")}</p>;
  if (shared.kind === "sale" && (failed.chain || (loans && !loan))) {
    return <p className="text-sm text-warn">{failed.chain ? words.check.failed : words.buyClaim.gone}</p>;
  }
  const tokens = named as Token[];
  const said =
    check &&
    tokens.every(Boolean) &&
    sayOffer(shared, tokens, { left: check.fillable, loans: loans ?? [], pools, now });
  if (!check || !said) {
    return <Checking text={list.checking} />;
  }
  const isMine = wallet.address !== undefined && isAddressEqual(wallet.address, shared.order.maker);
  const { reason } = check;
  const [loanToken, collateralToken] = tokens as [Token, Token];
  const isSale = shared.kind === "sale";
  const amount = withSymbol(check.fillable, loanToken);
  // Its own maker cannot take it: what others can is of interest then.
  const others = isMine && reason === "takerIsMaker" ? null : reason;
  const verdict = isMine
    ? others
      ? words.check.mineRefused({ why: sayReason(others) })
      : words.check.mineSale
    : reason
      ? words.check.cannot({ why: sayReason(reason) })
      : isSale
        ? words.check.canSale
        : words.check.can({ amount });
  return (
    <div className="space-y-4 text-sm" data-check={reason ?? "fillable"}>
      {hasTitle && (
        <div>
          <p className="font-serif text-xl tracking-tight wrap-anywhere">{said.title}</p>
          <p className="mt-0.5 text-ink-2 wrap-anywhere">{said.terms}</p>
        </div>
      )}
      {taking === null && (
        <p
          role="status"
          className={`rounded-xl px-4 py-3 font-medium wrap-anywhere ${others ? "bg-bad-soft" : "bg-good-soft"}`}
        >
          {verdict}
        </p>
      )}
      {tokens
        .filter(({ isListed }) => !isListed)
        .map(({ token, symbol }) => (
          <Note key={token} tone="warn">
            <p>{words.check.strangeToken({ symbol })}</p>
            <AddressLine name={words.check.address} address={token} />
          </Note>
        ))}
      {shared.kind === "offer" ? (
        <>
          <LoanOfferFacts offer={shared.order} left={check.fillable} tokens={[loanToken, collateralToken]} />
          <OfferWarnings terms={shared.order} principal={shared.order.principal} collateral={shared.order.collateral} />
          {!isMine && (!reason || taking !== null) && (
            <TakeLoan
              shared={shared}
              left={taking ?? check.fillable}
              tokens={[loanToken, collateralToken]}
              onStart={() => setTaking(check.fillable)}
            />
          )}
        </>
      ) : (
        loan && (
          <>
            <SaleFacts sale={shared.order} loan={loan} tokens={[loanToken, collateralToken]} />
            <OfferWarnings terms={loan.terms} principal={loan.principal} collateral={loan.collateral} isSale />
            {(!isMine && !reason) || taking !== null ? (
              <BuyClaim shared={shared} loan={loan} token={loanToken} onStart={() => setTaking(1n)} />
            ) : null}
          </>
        )
      )}
      {isMine && others !== "cancelled" && others !== "usedUp" && others !== "expired" && (
        <CancelLoanOffer offer={offer} />
      )}
      <ShareLoanOffer shared={shared} />
    </div>
  );
}
