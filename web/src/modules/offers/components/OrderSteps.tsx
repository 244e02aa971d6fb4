"use client";
import type { Call } from "@weir/sdk/actions/call";
import { useRef } from "react";
import type { Hex } from "viem";
import { toast } from "@/lib/toast.ts";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";
import words from "@/messages/offers.js";
import runWords from "@/messages/run.js";
import writeWords from "@/messages/writes.js";
import { StepRow } from "@/modules/actions/components/StepRow.tsx";
import { stages } from "@/modules/actions/stages.ts";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { actionsOf } from "../approvedBefore.ts";
import { useOrderTrial } from "../hooks/useOrderTrial.ts";
import { type OrderWrite, type OrderWriting, useOrderWrite } from "../hooks/useOrderWrite.ts";
import type { Token } from "../hooks/useTokens.ts";
import type { RefusalOf } from "../refusal.ts";

export type OrderStepsProps = {
  /** Empty: the form is not complete. */
  calls: Call[];
  tokens: readonly Token[];
  /** Of the contract that the calls are of. */
  refusalOf: RefusalOf;
  topic: string;
  title: (call: Call) => string;
  label: string;
  done: string;
  tone?: "primary" | "quiet";
  isOff?: boolean;
  /** Once it is done, other values can follow: the form has to clear those that were sent. */
  canRepeat?: boolean;
  onStart?: () => void;
  onDone?: (hash: Hex) => void;
};

/** A button that sends one or several calls; above it what the chain would refuse, below it how they get on. */
export function OrderSteps({
  calls: whole,
  tokens,
  refusalOf,
  topic,
  title,
  label,
  done,
  tone = "primary",
  isOff = false,
  canRepeat = false,
  onStart,
  onDone,
}: OrderStepsProps) {
  const wallet = useWallet();
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  // Where it leaves its list with what it changed.
  useFocusHandover(place, () => document.getElementById("main"));
  const { writing, waiting, write, busy, missing } = useOrderWrite(topic, refusalOf);
  const calls = missing(whole);
  const account = wallet.status === "ready" ? wallet.address : undefined;
  // What was just done is not sent a second time.
  const isDone =
    writing?.run.outcome?.kind === "confirmed" &&
    (!canRepeat || calls.length === 0 || actionsOf(calls) === actionsOf(writing.write.calls));
  const trial = useOrderTrial(account, isOff || busy || isDone ? [] : calls, refusalOf);
  const refusal = typeof trial === "object" ? trial : null;
  const canSend = account !== undefined && calls.length > 0 && !isOff && !isDone && trial !== undefined && !refusal;
  const send = async (one: OrderWrite, from?: OrderWriting) => {
    const { outcome } = await write(one, from?.run);
    if (outcome?.kind !== "confirmed") return;
    // By then a new block may have taken an offer or a loan from its list, and the outcome with it.
    toast("success", done);
    // The button that was pressed leaves with its work.
    place.current?.focus();
    onDone?.(outcome.hash);
  };
  const start = () => {
    if (wallet.status === "none") return connectDialog.set(true);
    if (!canSend || busy || waiting) return;
    onStart?.();
    void send({ account, calls, tokens, topic, title });
  };
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {writing && writing.write.calls.length > 1 && (
        <ol aria-label={writeWords.steps} className="mb-3 space-y-3 text-sm">
          {writing.run.steps.map((step, index) => {
            const call = writing.write.calls[index]!;
            const name = writing.write.title(call);
            return (
              <StepRow
                key={`${call.address}-${call.kind}-${name}`}
                step={step}
                stopped={writing.run.outcome !== null}
                shown={null}
                name={name}
              />
            );
          })}
        </ol>
      )}
      <div aria-live="polite" className="text-sm empty:hidden">
        {refusal && (
          <p data-refusal={refusal.name} className="mb-3 wrap-anywhere text-bad">
            <strong className="font-medium">{runWords.refused}</strong> <span>{refusal.sentence}</span>{" "}
            <span className="text-ink-2">{refusal.remedy}</span>
          </p>
        )}
        {wallet.status === "wrongChain" && <p className="mb-3 text-warn">{runWords.wrongChain}</p>}
        {!writing && waiting && <p className="mb-3 text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
      </div>
      {!isDone && (
        <button
          ref={button}
          type="button"
          // Not disabled while it runs: that would take the focus from the button just pressed.
          aria-disabled={busy || waiting !== undefined || (wallet.status !== "none" && !canSend)}
          onClick={start}
          className={`button w-full ${tone === "primary" ? "button-primary" : "button-quiet"}`}
        >
          {wallet.status === "none"
            ? words.connect
            : busy
              ? stages[writing!.run.steps.find(({ stage }) => stage !== "confirmed")?.stage ?? "mining"]
              : label}
        </button>
      )}
      {writing && (
        <WriteOutcome
          run={writing.run}
          done={done}
          onAgain={() => {
            // The button that was pressed leaves with the outcome.
            button.current?.focus();
            void send(writing.write, writing);
          }}
        />
      )}
    </div>
  );
}
