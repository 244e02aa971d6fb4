"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { useState } from "react";
import { isAddressEqual } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/loanPanels.js";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { transfer } = words;

/** Gives the claim away. */
export function TransferClaim({ loan, tokens: [token] }: LoanFormProps) {
  const { address } = useWallet();
  const { loans, core } = useLoansPlace();
  const [text, setText] = useState("");
  const read = readAddress(text);
  const to = read && "address" in read ? read.address : null;
  const problem =
    read && "problem" in read
      ? read.problem
      : to && address && isAddressEqual(to, address)
        ? transfer.self
        : to && (isAddressEqual(to, loans) || isAddressEqual(to, core))
          ? transfer.contract
          : "";
  const ready = to !== null && problem === "" && address !== undefined;
  return (
    <div className="space-y-4">
      <p className="text-ink-2">{transfer.note}</p>
      <TextField label={transfer.to} placeholder="0x…" problem={problem} value={text} onChange={setText} />
      <LoanSteps
        calls={ready ? [loansCall(loans, "transferFrom", [address, to, loan.id])] : []}
        tokens={[token]}
        topic={`loan transfer ${loan.id}`}
        title={() => transfer.title({ number: `${loan.terms.number}`, who: to ? shortHex(to) : "" })}
        label={transfer.send}
        done={transfer.done}
        isOff={!ready}
      />
    </div>
  );
}
