"use client";
import { randomWord } from "@weir/sdk/orders/orderFields";
import { useEffect, useRef, useState } from "react";
import words from "@/messages/desk.js";
import make from "@/messages/makeOffer.js";
import { useListedTokens } from "@/modules/offers/hooks/useTokens.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { ConnectPrompt } from "@/modules/wallet/components/ConnectPrompt.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { type Draft, type DraftProblem, draftAd, draftSwap, emptyDraft, type FieldProps } from "../deskDraft.ts";
import { useChainTime, useEpoch } from "../hooks/useDesk.ts";
import { sayFlaw } from "../sayFlaw.ts";
import { AdConditions, AdSubject } from "./MakeAdFields.tsx";
import { SwapConditions, SwapSubject } from "./MakeSwapFields.tsx";
import { ReviewOffer } from "./ReviewOffer.tsx";

/** The fields that each step asks for. */
const asked: Record<"swap" | "ad", (keyof Draft)[][]> = {
  swap: [
    ["sell", "sellAmount", "buy", "buyAmount"],
    ["days", "taker"],
  ],
  ad: [
    ["makerSells", "token", "total", "min", "currency", "price", "method", "text"],
    ["days", "taker", "payHours", "releaseHours", "arbiter", "backup", "fee"],
  ],
};

const STEPS = ["what", "conditions", "meaning"] as const;

/** An offer in three steps: what, on which conditions, and all it means in words before it is signed. */
export function MakeOffer({ kind, onClose }: { kind: "swap" | "ad"; onClose: () => void }) {
  const { address } = useWallet();
  const tokens = useListedTokens();
  const now = useChainTime();
  const epoch = useEpoch(address);
  const [draft, setDraft] = useState(emptyDraft);
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(-1);
  const [salt] = useState(randomWord);
  const top = useRef<HTMLDivElement>(null);
  // The time of the review stands: what is signed is what was read.
  const [fixed, setFixed] = useState<bigint | null>(null);
  useEffect(() => {
    if (step > 0) top.current?.focus();
  }, [step]);
  if (!address) return <ConnectPrompt title={make.connectTitle} note={make.connectNote} connect={words.connect} />;
  const given = { maker: address, epoch: epoch ?? 0n, now: fixed ?? now ?? 0n, salt };
  const swap = kind === "swap" ? draftSwap(draft, tokens, given) : null;
  const ad = kind === "ad" ? draftAd(draft, tokens, given) : null;
  const { problems, missing } = (swap ?? ad)!;
  const stepOf = (field: keyof Draft): number => asked[kind].findIndex((fields) => fields.includes(field));

  const sayProblem = (one: DraftProblem): string => ("text" in one ? one.text : sayFlaw(one.flaw));
  const problem = (field: keyof Draft): string => {
    const found = problems.find((one) => one.field === field);
    if (found) return sayProblem(found);
    const ofTerms = ad?.termsProblems.find((one) => one.field === field && one.reason !== "missing");
    if (ofTerms && draft[field] !== "") {
      return ofTerms.reason === "tooLong" ? make.tooLong({ bytes: `${ofTerms.bound}` }) : make.noNumber;
    }
    return missing.includes(field) && tried >= stepOf(field) ? make.missing : "";
  };
  const isOpen = (at: number): boolean =>
    [...problems.map(({ field }) => field), ...missing, ...(ad?.termsProblems.map(({ field }) => field) ?? [])].every(
      (field) => stepOf(field as keyof Draft) > at,
    );
  const next = () => {
    setTried(step);
    if (!isOpen(step) || now === undefined || epoch === undefined) return;
    if (step === 1) setFixed(now);
    setStep(step + 1);
  };
  // A source and a sink are of one token: another choice begins at the wallet.
  const set = (change: Partial<Draft>) => setDraft({ ...draft, source: "", sink: "", ...change });
  const place = (change: Pick<Partial<Draft>, "source" | "sink">) => setDraft({ ...draft, ...change });
  const props: FieldProps = { draft, set, problem };
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      <Block
        title={kind === "swap" ? make.swapTitle : make.adTitle}
        aside={
          <button type="button" className="button button-plain button-small" onClick={onClose}>
            {words.close}
          </button>
        }
      >
        <form
          noValidate
          className="max-w-2xl space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          <p className="text-sm text-ink-2" aria-current="step">
            {make.step({ at: `${step + 1}`, what: make.stepNames[STEPS[step] ?? "meaning"] })}
          </p>
          {step === 0 && (swap ? <SwapSubject {...props} tokens={tokens} /> : <AdSubject {...props} tokens={tokens} />)}
          {step === 1 && (swap ? <SwapConditions {...props} /> : <AdConditions {...props} />)}
          {step < 2 && (
            <div className="flex gap-2">
              {step > 0 && (
                <button type="button" className="button button-quiet" onClick={() => setStep(step - 1)}>
                  {make.back}
                </button>
              )}
              <button type="submit" className="button button-primary">
                {step === 1 ? make.review : make.next}
              </button>
            </div>
          )}
        </form>
        {step === 2 && swap?.order && (
          <ReviewOffer
            known={{ kind: "swap", order: swap.order }}
            tokens={tokens}
            onPlace={place}
            onBack={() => setStep(1)}
          />
        )}
        {step === 2 && ad?.order && (
          <ReviewOffer
            known={{ kind: "ad", order: ad.order }}
            terms={ad.terms}
            tokens={tokens}
            onPlace={place}
            onBack={() => setStep(1)}
          />
        )}
      </Block>
    </div>
  );
}
