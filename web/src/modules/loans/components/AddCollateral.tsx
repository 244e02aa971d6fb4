"use client";
import { useState } from "react";
import { parseAmount } from "@/lib/parseAmount.ts";
import words from "@/messages/loanPanels.js";
import offers from "@/messages/offers.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import { addCollateralCalls } from "../loanCalls.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { add, take } = words;

/** Adds to what is held for a loan. */
export function AddCollateral({ loan, tokens: [, token] }: LoanFormProps) {
  const { address } = useWallet();
  const place = useLoansPlace();
  const [purse] = usePurses(place.loans, address, [{ source: 0n, token: token.token }]);
  const [text, setText] = useState("");
  const parsed = parseAmount(text, token.decimals, token.symbol);
  const amount = "value" in parsed ? parsed.value : 0n;
  const has = purse?.has ?? 0n;
  const lacks = purse !== undefined && amount > has;
  const problem =
    "problem" in parsed
      ? parsed.problem
      : lacks
        ? take.tooLittle({ has: withSymbol(has, token), needs: withSymbol(amount, token) })
        : "";
  const ready = amount > 0n && problem === "" && purse !== undefined;
  return (
    <div className="space-y-4">
      <TextField
        label={add.amount({ symbol: token.symbol })}
        note={add.note({ has: withSymbol(has, token) })}
        problem={problem}
        decimal
        value={text}
        onChange={setText}
      />
      {ready && (
        <BeforeAfter
          lines={[
            {
              label: take.lines.held,
              before: withSymbol(loan.collateral, token),
              after: withSymbol(loan.collateral + amount, token),
            },
            {
              label: offers.source.inWallet({ symbol: token.symbol }),
              before: withSymbol(has, token),
              after: withSymbol(has - amount, token),
            },
          ]}
        />
      )}
      <LoanSteps
        calls={ready ? addCollateralCalls(place, loan.terms, amount, purse) : []}
        tokens={[token]}
        topic={`loan collateral ${loan.id}`}
        title={(call) => approvalTitle(call, [token]) ?? add.title({ amount: withSymbol(amount, token) })}
        label={add.send}
        done={add.done}
        isOff={!ready}
        canRepeat
        onDone={() => setText("")}
      />
    </div>
  );
}
