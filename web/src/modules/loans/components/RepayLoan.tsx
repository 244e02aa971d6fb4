"use client";
import { min } from "@weir/sdk/math/wad";
import { repaid } from "@weir/sdk/orders/loanMath";
import { useState } from "react";
import { exactAmount } from "@/lib/format/amount.ts";
import { parseAmount } from "@/lib/parseAmount.ts";
import words from "@/messages/loanPanels.js";
import offers from "@/messages/offers.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useBlockTime, useLoansPlace } from "../hooks/useLoans.ts";
import { ROOM, repayCalls } from "../loanCalls.ts";
import { dueWithin } from "../loanFigures.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { loanNow } from "../loanStanding.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { repay, take } = words;

/** Pays a part of what is due, or all of it. */
export function RepayLoan({ loan, tokens: [loanToken, collateralToken] }: LoanFormProps) {
  const { address } = useWallet();
  const place = useLoansPlace();
  const now = useBlockTime();
  const [purse] = usePurses(place.loans, address, [{ source: 0n, token: loanToken.token }]);
  const [text, setText] = useState("");
  const [isAll, setAll] = useState(false);
  const { due } = loanNow(loan, undefined, now, null);
  const parsed = parseAmount(text, loanToken.decimals, loanToken.symbol);
  const typed = "value" in parsed ? parsed.value : 0n;
  const amount = isAll ? due : typed;
  const has = purse?.has ?? 0n;
  const lacks = purse !== undefined && amount > has;
  const problem = isAll
    ? ""
    : "problem" in parsed
      ? parsed.problem
      : typed > due && due > 0n
        ? repay.tooMuch({ due: withSymbol(due, loanToken) })
        : "";
  const short = lacks ? take.tooLittle({ has: withSymbol(has, loanToken), needs: withSymbol(amount, loanToken) }) : "";
  const ready = amount > 0n && problem === "" && !lacks && purse !== undefined;
  // With what the wallet has: then it is not all.
  const most = min(dueWithin(loan.terms, loan.principal, now, ROOM), has);
  const calls = ready ? repayCalls(place, loan.terms, { amount: isAll ? "all" : amount, most, standing: purse }) : [];
  const after = repaid(loan, amount, due);
  const left = { principal: loan.principal - after.principal, collateral: loan.collateral - after.collateral };
  const said = withSymbol(amount, loanToken);
  return (
    <div className="space-y-4">
      <TextField
        label={repay.amount({ symbol: loanToken.symbol })}
        note={repay.note({ due: withSymbol(due, loanToken), has: withSymbol(has, loanToken) })}
        problem={problem || short}
        decimal
        value={isAll ? exactAmount(due, loanToken.decimals) : text}
        onChange={(next) => {
          setAll(false);
          setText(next);
        }}
        aside={
          <button
            type="button"
            aria-pressed={isAll}
            className="button button-quiet button-small mt-1"
            onClick={() => setAll(true)}
          >
            {repay.all}
          </button>
        }
      />
      {ready && (
        <>
          <BeforeAfter
            lines={[
              {
                label: take.lines.owed,
                before: withSymbol(due, loanToken),
                after: withSymbol(isAll ? 0n : due - amount, loanToken),
              },
              {
                label: take.lines.held,
                before: withSymbol(loan.collateral, collateralToken),
                after: withSymbol(left.collateral, collateralToken),
              },
              {
                label: offers.source.inWallet({ symbol: loanToken.symbol }),
                before: withSymbol(has, loanToken),
                after: withSymbol(has - amount, loanToken),
              },
            ]}
          />
          <p className="text-[0.8125rem] text-ink-2">
            <span>{repay.frees({ collateral: withSymbol(after.collateral, collateralToken) })}</span>{" "}
            {isAll && calls.length > 1 && (
              <span>
                {repay.grows({
                  most: withSymbol(most, loanToken),
                  isTakenBack: calls.some(({ kind }) => kind === "revoke"),
                })}
              </span>
            )}
          </p>
        </>
      )}
      <LoanSteps
        calls={calls}
        tokens={[loanToken]}
        topic={`loan repay ${loan.id}`}
        title={(call) => approvalTitle(call, [loanToken]) ?? repay.title({ amount: said })}
        label={repay.send}
        done={repay.done}
        isOff={!ready}
        canRepeat
        onDone={() => {
          setText("");
          setAll(false);
        }}
      />
    </div>
  );
}
