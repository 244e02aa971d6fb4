"use client";
import { min } from "@weir/sdk/math/wad";
import { collateralFor } from "@weir/sdk/orders/loanOffer";
import { fillRefusal } from "@weir/sdk/orders/swapOrder";
import { useState } from "react";
import { isAddressEqual } from "viem";
import { exactAmount } from "@/lib/format/amount.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/loanPanels.js";
import offersWords from "@/messages/offers.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoanCheck } from "../hooks/useLoanCheck.ts";
import { useBlockTime, useLoanOffers, useLoansPlace } from "../hooks/useLoans.ts";
import { ROOM, refinanceCalls } from "../loanCalls.ts";
import { dueWithin } from "../loanFigures.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { loanNow } from "../loanStanding.ts";
import { rateText, spanText } from "../sayLoan.ts";
import { sayReason } from "../sayReason.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { refinance, take } = words;

/** Pays a loan with a new one. */
export function RefinanceLoan({ loan, tokens: [loanToken, token] }: LoanFormProps) {
  const { address } = useWallet();
  const place = useLoansPlace();
  const now = useBlockTime();
  const { offers = [] } = useLoanOffers();
  const [purse, held] = usePurses(place.loans, address, [
    { source: 0n, token: loanToken.token },
    { source: 0n, token: token.token },
  ]);
  const fitting = offers.flatMap(({ shared, hash }) =>
    shared.kind === "offer" &&
    shared.order.lends &&
    shared.order.expiry >= now &&
    isAddressEqual(shared.order.loanToken, loan.terms.loanToken) &&
    isAddressEqual(shared.order.collateralToken, loan.terms.collateralToken) &&
    !(address && isAddressEqual(shared.order.maker, address))
      ? [{ hash, shared, order: shared.order }]
      : [],
  );
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const one = fitting.find(({ hash }) => hash === chosen) ?? fitting[0];
  const { data: check } = useLoanCheck(one ? { shared: one.shared, hash: one.hash, via: "link" } : null, address, []);
  if (!one) return <p className="text-ink-2">{refinance.none}</p>;

  const { order } = one;
  const left = check?.fillable ?? 0n;
  const { due } = loanNow(loan, undefined, now, null);
  const text = typed ?? unmistakable(exactAmount(min(due, left), loanToken.decimals));
  const parsed = parseAmount(text, loanToken.decimals, loanToken.symbol);
  const amount = "value" in parsed ? parsed.value : 0n;
  const refusal = check?.reason ? sayReason(check.reason) : "";
  const wanted = collateralFor(order, amount);
  const pays = dueWithin(loan.terms, loan.principal, now, ROOM) - amount;
  const brings = wanted > loan.collateral ? wanted - loan.collateral : 0n;
  const lacks =
    (purse &&
      pays > purse.has && {
        has: withSymbol(purse.has, loanToken),
        needs: withSymbol(pays, loanToken),
      }) ||
    (held && brings > held.has && { has: withSymbol(held.has, token), needs: withSymbol(brings, token) });
  const out = fillRefusal(amount, order.minFill, left);
  const problem =
    "problem" in parsed
      ? parsed.problem
      : refusal ||
        (out
          ? take.note({ least: withSymbol(min(order.minFill, left), loanToken), most: withSymbol(left, loanToken) })
          : lacks
            ? take.tooLittle(lacks)
            : "");
  const ready = check !== undefined && problem === "" && purse !== undefined && held !== undefined;
  return (
    <div className="space-y-4">
      <p className="text-ink-2">{refinance.note}</p>
      <SelectField
        label={refinance.offer}
        value={one.hash}
        options={fitting.map(({ hash, order: other }) => [
          hash,
          refinance.option({
            amount: withSymbol(other.principal, loanToken),
            rate: rateText(other.rate),
            term: spanText(other.term),
          }),
        ])}
        onChange={setChosen}
      />
      <TextField
        label={refinance.amount({ symbol: loanToken.symbol })}
        problem={problem}
        decimal
        value={text}
        onChange={setTyped}
      />
      {ready && (
        <BeforeAfter
          lines={[
            { label: refinance.lines.old, before: withSymbol(due, loanToken), after: withSymbol(0n, loanToken) },
            { label: refinance.lines.new, before: withSymbol(0n, loanToken), after: withSymbol(amount, loanToken) },
            { label: refinance.lines.rate, before: rateText(loan.terms.rate), after: rateText(order.rate) },
            {
              label: refinance.lines.collateral,
              before: withSymbol(loan.collateral, token),
              after: withSymbol(wanted, token),
            },
            {
              label: offersWords.source.inWallet({ symbol: loanToken.symbol }),
              before: withSymbol(purse.has, loanToken),
              after: withSymbol(purse.has + amount - due, loanToken),
            },
          ]}
        />
      )}
      <LoanSteps
        calls={
          ready
            ? refinanceCalls(place, loan.terms, order, one.shared.signature, {
                ...{ amount, brings, pays: pays > 0n ? pays : 0n },
                standing: { loan: purse, collateral: held },
              })
            : []
        }
        tokens={[loanToken, token]}
        topic={`loan refinance ${loan.id}`}
        title={(call) => approvalTitle(call, [loanToken, token]) ?? refinance.title({ number: `${loan.terms.number}` })}
        label={refinance.send}
        done={refinance.done}
        isOff={!ready}
      />
    </div>
  );
}
