"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { newSale, saleFlaws } from "@weir/sdk/orders/newSale";
import { DAY } from "@weir/sdk/orders/orderFields";
import { useState } from "react";
import words from "@/messages/loanPanels.js";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useBlockTime, useLoansEpoch, useLoansPlace } from "../hooks/useLoans.ts";
import { useSignedOffer } from "../hooks/useSignedOffer.ts";
import { saleFigures } from "../loanFigures.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { readNumber } from "../readNumber.ts";
import { rateText } from "../sayLoan.ts";
import { LoanSteps } from "./LoanSteps.tsx";
import { ShareLoanOffer } from "./ShareLoanOffer.tsx";

const { sell } = words;
const spans = [1, 3, 7, 30];

/** Offers a claim for sale: on the chain, or signed, as a link. */
export function SellClaim({ loan, tokens: [token] }: LoanFormProps) {
  const { address } = useWallet();
  const { loans } = useLoansPlace();
  const now = useBlockTime();
  const epoch = useLoansEpoch(address);
  const [text, setText] = useState("100");
  const [lasts, setLasts] = useState("3");
  const { sign, isSigning, signed, problem: refused } = useSignedOffer();
  const parsed = readNumber(text, 2);
  const price = "value" in parsed ? parsed.value : 0n;
  // What is lent now is part of what is sold: whoever repays before the sale makes it void.
  const sale =
    address && epoch !== undefined
      ? newSale({
          ...{ maker: address, epoch, now, lasts: BigInt(lasts) * DAY },
          ...{ id: loan.id, price, minPrincipal: loan.principal },
        })
      : null;
  const isPrice = price >= 100n && price <= 100_000n;
  const problem = "problem" in parsed ? parsed.problem : isPrice ? "" : sell.noNumber;
  const ready = sale !== null && problem === "" && saleFlaws(sale, now).length === 0;
  const { paid, yearly } = saleFigures(loan, price, now);
  const amount = withSymbol(paid, token);
  if (signed) return <ShareLoanOffer shared={signed} note={sell.signed} />;
  return (
    <div className="space-y-4">
      <TextField
        label={sell.price}
        note={yearly === null ? sell.noteLate({ amount }) : sell.note({ amount, yield: rateText(yearly) })}
        problem={problem}
        decimal
        value={text}
        onChange={setText}
      />
      <SelectField
        label={sell.lasts}
        value={lasts}
        options={spans.map((count) => [`${count}`, sell.days({ count })] as const)}
        onChange={setLasts}
      />
      <LoanSteps
        calls={ready ? [loansCall(loans, "placeSale", [sale])] : []}
        tokens={[token]}
        topic={`loan sell ${loan.id}`}
        title={() => sell.title({ number: `${loan.terms.number}` })}
        label={sell.place}
        done={sell.done}
        isOff={!ready}
      />
      <button
        type="button"
        aria-disabled={!ready || isSigning}
        className="button button-quiet w-full"
        onClick={() => ready && !isSigning && address && void sign(address, { kind: "sale", order: sale })}
      >
        {sell.sign}
      </button>
      <p role="status" className="text-[0.8125rem] text-bad empty:hidden">
        {refused ? `${refused.sentence} ${refused.remedy}` : ""}
      </p>
    </div>
  );
}
