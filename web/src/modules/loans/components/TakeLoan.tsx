"use client";
import { takerBrings } from "@weir/sdk/orders/checkLoan";
import { fillRefusal } from "@weir/sdk/orders/swapOrder";
import { useState } from "react";
import { exactAmount } from "@/lib/format/amount.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/loanPanels.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter, type BeforeAfterLine } from "@/modules/offers/components/BeforeAfter.tsx";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { useSources } from "@/modules/offers/hooks/useSources.ts";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { sinksFor } from "@/modules/offers/sinks.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansClock, useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanOrder } from "../listedOffer.ts";
import { takeCalls } from "../loanCalls.ts";
import { offerFigures } from "../loanFigures.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { take } = words;

/** Takes a part of an offer, or all that is left: how much, from where, and what it changes. */
export function TakeLoan({
  shared,
  left,
  tokens: [loanToken, collateralToken],
  onStart,
}: {
  shared: Extract<LoanOrder, { kind: "offer" }>;
  left: bigint;
  tokens: readonly [Token, Token];
  onStart: () => void;
}) {
  const [isDone, setDone] = useState(false);
  const { order: offer, signature } = shared;
  const { address } = useWallet();
  const place = useLoansPlace();
  const pools = useKnownPools();
  const now = useLoansClock();
  const { decimals, symbol } = loanToken;
  const [typed, setTyped] = useState<string | null>(null);
  const [source, setSource] = useState("0");
  const [pay, setPay] = useState("0");
  const text = typed ?? unmistakable(exactAmount(left, decimals));
  const parsed = parseAmount(text, decimals, symbol);
  const value = "value" in parsed ? parsed.value : 0n;
  const refusal = fillRefusal(value, offer.minFill, left);
  const least = offer.minFill < left ? offer.minFill : left;

  const brings = takerBrings(offer, value);
  const bringsToken = offer.lends ? collateralToken : loanToken;
  const sources = useSources(place.loans, address, bringsToken);
  const chosen = sources.find(({ id }) => `${id}` === source) ?? sources[0];
  const lacks = chosen?.purse !== undefined && chosen.purse.has < brings.amount;
  const payOptions = sinksFor(pools, loanToken.token).map(({ id, ...sink }) => [`${id}`, take.payPool(sink)] as const);
  const problem =
    "problem" in parsed
      ? parsed.problem
      : refusal && text !== ""
        ? take.note({ least: withSymbol(least, loanToken), most: withSymbol(left, loanToken) })
        : "";

  const part = chosen?.partOf(brings.amount);
  const ready = !refusal && !lacks && part !== undefined && address !== undefined;
  const calls = ready
    ? takeCalls(place, offer, signature, { amount: value, part, payReserve: BigInt(pay), account: address })
    : [];
  const figures = offerFigures(offer, value, now);
  const amount = withSymbol(value, loanToken);
  const [pulled, received] = offer.lends ? [brings.amount, value] : [value, 0n];
  const lines: BeforeAfterLine[] = [
    ...(chosen?.purse && address
      ? [
          {
            label: chosen.label,
            before: withSymbol(chosen.purse.has, bringsToken),
            after: withSymbol(chosen.purse.has > pulled ? chosen.purse.has - pulled : 0n, bringsToken),
          },
        ]
      : []),
    ...(received > 0n ? [{ label: take.lines.gets, before: withSymbol(0n, loanToken), after: amount }] : []),
    {
      label: offer.lends ? take.lines.owed : take.lines.lent,
      before: withSymbol(0n, loanToken),
      after: withSymbol(offer.lends ? figures.dueAtOnce : value, loanToken),
    },
    {
      label: take.lines.held,
      before: withSymbol(0n, collateralToken),
      after: withSymbol(figures.collateral, collateralToken),
    },
  ];
  return (
    <section aria-label={take.title} className="space-y-4 rounded-2xl border border-river/50 p-4">
      <h3 className="font-medium">{offer.lends ? take.borrow : take.lend}</h3>
      {!isDone && (
        <>
          <TextField
            label={take.amount({ symbol })}
            note={take.note({ least: withSymbol(least, loanToken), most: withSymbol(left, loanToken) })}
            problem={problem}
            decimal
            value={text}
            onChange={setTyped}
            aside={
              <button type="button" className="button button-quiet button-small mt-1" onClick={() => setTyped(null)}>
                {take.all}
              </button>
            }
          />
          {address !== undefined && sources.length > 0 && (
            <SelectField
              label={take.source}
              value={source}
              options={sources.map(({ id, text }) => [`${id}`, text] as const)}
              problem={
                lacks
                  ? take.tooLittle({
                      has: withSymbol(chosen.purse!.has, bringsToken),
                      needs: withSymbol(brings.amount, bringsToken),
                    })
                  : ""
              }
              onChange={setSource}
            />
          )}
          {!offer.lends && payOptions.length > 0 && (
            <SelectField
              label={take.pay}
              value={pay}
              options={[["0", take.payNone], ...payOptions]}
              onChange={setPay}
            />
          )}
          {!refusal && (
            <>
              <BeforeAfter lines={lines} />
              <p className="text-[0.8125rem] text-ink-2">
                {take.later({
                  when: momentText(figures.maturity),
                  due: withSymbol(figures.dueAtMaturity, loanToken),
                  least: withSymbol(figures.dueAtOnce, loanToken),
                })}
              </p>
            </>
          )}
        </>
      )}
      <LoanSteps
        calls={calls}
        tokens={[loanToken, collateralToken]}
        topic={`loan take ${shared.order.maker} ${shared.order.group} ${shared.signature.slice(0, 20)} ${shared.order.expiry}`}
        title={(call) => approvalTitle(call, [bringsToken]) ?? take.titleTake({ amount })}
        label={offer.lends ? take.borrowThis({ amount }) : take.lendThis({ amount })}
        done={offer.lends ? take.doneBorrow : take.doneLend}
        isOff={!ready}
        onStart={onStart}
        onDone={() => setDone(true)}
      />
    </section>
  );
}
