"use client";
import type { Call } from "@weir/sdk/actions/call";
import { useState } from "react";
import type { Address } from "viem";
import words from "@/messages/loansMake.js";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { LoanSteps } from "./LoanSteps.tsx";

/** Signs an offer once its source is approved: signed without, nobody could take it. */
export function SignAfter({
  approval,
  token,
  title,
  account,
  isSigning,
  onSign,
}: {
  approval: Call[];
  token: Token;
  title: (call: Call) => string;
  account: Address;
  isSigning: boolean;
  onSign: () => void;
}) {
  const [isApproved, setApproved] = useState(false);
  const [needed] = useState(approval);
  if (needed.length > 0 && !isApproved) {
    return (
      <LoanSteps
        calls={approval}
        tokens={[token]}
        topic={`loan approve ${account}`}
        title={title}
        label={words.approve}
        done={words.approved}
        tone="quiet"
        onDone={() => setApproved(true)}
      />
    );
  }
  return (
    <>
      {isApproved && (
        <p role="status" className="mb-2 text-[0.8125rem] text-good">
          {words.approved}
        </p>
      )}
      <button
        type="button"
        aria-disabled={isSigning}
        className="button button-quiet w-full"
        onClick={() => !isSigning && onSign()}
      >
        {isSigning ? words.signing : words.sign}
      </button>
    </>
  );
}
