"use client";
import { claimPrice } from "@weir/sdk/orders/claimSale";
import { useState } from "react";
import words from "@/messages/loanPanels.js";
import offers from "@/messages/offers.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useBlockTime, useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanOrder } from "../listedOffer.ts";
import type { Loan } from "../loan.ts";
import { buyClaimCalls, ROOM } from "../loanCalls.ts";
import { dueWithin, saleFigures } from "../loanFigures.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { buyClaim, take } = words;

/** Buys a claim from its owner. */
export function BuyClaim({
  shared,
  loan,
  token,
  onStart,
}: {
  shared: Extract<LoanOrder, { kind: "sale" }>;
  loan: Loan;
  token: Token;
  onStart: () => void;
}) {
  const [isDone, setDone] = useState(false);
  const { address } = useWallet();
  const place = useLoansPlace();
  const now = useBlockTime();
  const [purse] = usePurses(place.loans, address, [{ source: 0n, token: token.token }]);
  const { order: sale, signature } = shared;
  const { due, paid, atMaturity } = saleFigures(loan, sale.price, now);
  const most = claimPrice(dueWithin(loan.terms, loan.principal, now, ROOM), sale);
  const lacks = purse !== undefined && purse.has < most;
  const calls = purse && !lacks ? buyClaimCalls(place, loan.terms, sale, signature, { most, standing: purse }) : [];
  const price = withSymbol(paid, token);
  return (
    <section aria-label={buyClaim.label} className="space-y-4 rounded-2xl border border-river/50 p-4">
      <p>{buyClaim.note({ paid: price, due: withSymbol(atMaturity, token) })}</p>
      {lacks && !isDone && (
        <p className="text-bad">
          {take.tooLittle({ has: withSymbol(purse.has, token), needs: withSymbol(most, token) })}
        </p>
      )}
      {purse && !lacks && !isDone && (
        <BeforeAfter
          lines={[
            {
              label: offers.source.inWallet({ symbol: token.symbol }),
              before: withSymbol(purse.has, token),
              after: withSymbol(purse.has - paid, token),
            },
            { label: buyClaim.lines.claims, before: withSymbol(0n, token), after: withSymbol(due, token) },
          ]}
        />
      )}
      <LoanSteps
        calls={calls}
        tokens={[token]}
        topic={`loan buy claim ${sale.id}`}
        title={(call) => approvalTitle(call, [token]) ?? buyClaim.title({ number: `${loan.terms.number}` })}
        label={buyClaim.send({ paid: price })}
        done={buyClaim.done}
        isOff={calls.length === 0}
        onStart={onStart}
        onDone={() => setDone(true)}
      />
    </section>
  );
}
