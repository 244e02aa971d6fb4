"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type Call, dataOf } from "@weir/sdk/actions/call";
import { useRef, useState } from "react";
import type { Address } from "viem";
import { toast } from "@/lib/toast.ts";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";
import words from "@/messages/run.js";
import writeWords from "@/messages/writes.js";
import { stages } from "@/modules/actions/stages.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { useWrite } from "@/modules/writes/useWrite.ts";
import { useTrial } from "../hooks/useTrial.ts";

/** A button that sends one call, with the chain's refusal above it before anything is signed, and how it gets on below. */
export function PoolWrite({
  pool,
  call,
  label,
  name = label,
  title,
  done,
  tone = "primary",
  isOff = false,
  heir,
}: {
  pool: Pool;
  /** null: the form is not complete. */
  call: Call | null;
  label: string;
  /** The button for a screen reader. */
  name?: string;
  /** Of the transaction. */
  title: string;
  done: string;
  tone?: "primary" | "quiet";
  isOff?: boolean;
  /** The id of the element that gets the focus when this leaves its list with what it changed. */
  heir?: string;
}) {
  const { address, status } = useWallet();
  const queries = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  useFocusHandover(button, () => document.getElementById(heir ?? ""));
  // What the button did: by then it may offer the opposite.
  const [did, setDid] = useState(done);
  // A form sends one call at a time, whatever its values are by then.
  const topic = `pool ${pool.id} ${call ? `${call.kind} ${dataOf(call).slice(10, 74)}` : name}`;
  const { writing, waiting, write, busy } = useWrite(topic);
  const isDone = writing?.run.outcome?.kind === "confirmed";
  // What was just done is not tried a second time.
  const isRepeat = isDone && call !== null && dataOf(call) === dataOf(writing.write.calls[0]!);
  const isIdle = writing === null || (isDone && !isRepeat);
  const refusal = useTrial(address, pool, isOff || !isIdle ? null : call);
  const account: Address | undefined = status === "ready" ? address : undefined;
  const canSend = account !== undefined && call !== null && !isOff && !isRepeat && !refusal;
  const start = () => {
    if (!canSend || busy || waiting) return;
    setDid(done);
    void write({ account, pool, reserveIds: [], calls: [call], topic, title: () => title }).then(({ outcome }) => {
      // Where a row leaves its list with the change, the text below the button leaves with it.
      if (outcome?.kind !== "confirmed") return;
      toast("success", done);
      void queries.invalidateQueries({ queryKey: ["announced", pool.id] });
    });
  };
  const again = () => {
    // The button that was pressed leaves with the outcome.
    button.current?.focus();
    if (writing) void write(writing.write, writing.run);
  };
  const look = tone === "primary" ? "button-primary" : "button-quiet button-small";
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={name === label ? undefined : name}
        // Not disabled while it runs: that would take the focus from the button just pressed.
        aria-disabled={busy || waiting !== undefined || !canSend}
        onClick={start}
        className={`button ${look}`}
      >
        {busy ? stages[writing!.run.steps[0]?.stage ?? "mining"] : label}
      </button>
      <div aria-live="polite" className="col-span-full basis-full text-sm empty:hidden">
        {refusal && isIdle && !isOff && (
          <p className="text-bad wrap-anywhere">
            <strong className="font-medium">{words.refused}</strong> <span>{refusal.sentence}</span>{" "}
            <span className="text-ink-2">{refusal.remedy}</span>
          </p>
        )}
        {!writing && waiting && <p className="text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
        {status === "wrongChain" && <p className="text-warn">{words.wrongChain}</p>}
        {writing && <WriteOutcome run={writing.run} done={did} onAgain={again} />}
      </div>
    </>
  );
}
