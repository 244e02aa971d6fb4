"use client";
import { useRef, useState } from "react";
import loanWords from "@/messages/loans.js";
import words from "@/messages/loansMake.js";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { ConnectPrompt } from "@/modules/wallet/components/ConnectPrompt.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useBlockTime, useLoansEpoch } from "../hooks/useLoans.ts";
import { emptyDraft, type OfferDraft, offerOfDraft, stepFields } from "../offerDraft.ts";
import { MakeSign } from "./MakeSign.tsx";
import { MakeTerms } from "./MakeTerms.tsx";
import { MakeWhat } from "./MakeWhat.tsx";

const titles = [words.steps.what, words.steps.terms, words.steps.sign];

/** An offer in three steps: what, on which terms, from where, with all that it means in words. */
export function MakeLoanOffer({ onClose }: { onClose: () => void }) {
  const { address, status } = useWallet();
  const pools = useKnownPools();
  const now = useBlockTime();
  const epoch = useLoansEpoch(address);
  const [draft, setDraft] = useState<OfferDraft>(emptyDraft);
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLParagraphElement>(null);
  if (status === "none") {
    return <ConnectPrompt title={words.connectTitle} note={words.connectNote} connect={loanWords.connect} />;
  }
  if (!address || epoch === undefined) return null;
  const { offer, problems } = offerOfDraft(draft, pools, { maker: address, epoch, now });
  const change = (by: Partial<OfferDraft>) => setDraft((before) => ({ ...before, ...by }));
  const wrong = problems.filter(({ field }) => stepFields[step]!.includes(field));
  const go = (to: number) => {
    setTried(false);
    setStep(to);
    heading.current?.focus();
  };
  const shared = { draft, change, problems: tried ? problems : [], pools, offer };
  return (
    <Block
      title={words.title}
      aside={
        <button type="button" className="button button-plain button-small" onClick={onClose}>
          {words.close}
        </button>
      }
    >
      <p ref={heading} tabIndex={-1} className="mb-4 flex flex-wrap gap-x-2 text-sm outline-none">
        <span className="text-ink-3">{words.step({ at: step + 1 })}</span>
        <span className="font-medium">{titles[step]}</span>
      </p>
      <form
        noValidate
        className="max-w-2xl space-y-5 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong.length > 0) setTried(true);
          else if (step < 2) go(step + 1);
        }}
      >
        {step === 0 && <MakeWhat {...shared} />}
        {step === 1 && <MakeTerms {...shared} />}
        {step === 2 && <MakeSign {...shared} account={address} />}
        <div className="flex gap-2">
          {step > 0 && (
            <button type="button" className="button button-quiet" onClick={() => go(step - 1)}>
              {words.back}
            </button>
          )}
          {step < 2 && (
            <button type="submit" className="button button-primary">
              {words.next}
            </button>
          )}
        </div>
      </form>
    </Block>
  );
}
