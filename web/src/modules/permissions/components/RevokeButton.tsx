"use client";
import type { Call } from "@weir/sdk/actions/call";
import { dataOf } from "@weir/sdk/actions/call";
import type { Address } from "viem";
import { toast } from "@/lib/toast.ts";
import writeWords from "@/messages/writes.js";
import { stages } from "@/modules/actions/stages.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { WriteSteps } from "@/modules/writes/components/WriteSteps.tsx";
import { useWrite } from "@/modules/writes/useWrite.ts";

/** A button that sends these calls, and below it how they get on. `name`: the button for a screen reader. */
export function RevokeButton({
  account,
  pool,
  calls,
  label,
  name,
  title,
  done,
  disabled = false,
}: {
  account: Address;
  pool: Pool;
  calls: Call[];
  label: string;
  name: string;
  title: (call: Call) => string;
  done: string;
  disabled?: boolean;
}) {
  const topic = `permission ${calls[0] ? `${calls[0].address} ${dataOf(calls[0]).slice(0, 138)}` : ""}`;
  const { writing, waiting, write, busy } = useWrite(topic);
  const start = () => {
    if (busy || waiting || calls.length === 0) return;
    void write({ account, pool, reserveIds: [], calls, topic, title }).then(({ outcome }) => {
      // What was revoked leaves its list, and the text below the button with it.
      if (outcome?.kind === "confirmed") toast("success", done);
    });
  };
  return (
    <>
      <button
        type="button"
        aria-label={name}
        // Not disabled while it runs: that would take the focus from the button just pressed.
        aria-disabled={busy || waiting !== undefined}
        disabled={disabled}
        onClick={start}
        className="button button-quiet button-small justify-self-end"
      >
        {busy ? stages[writing!.run.steps.find(({ stage }) => stage !== "confirmed")?.stage ?? "mining"] : label}
      </button>
      {(writing || waiting) && (
        <div className="col-span-full">
          {writing && calls.length > 1 && <WriteSteps writing={writing} />}
          {!writing && waiting && <p className="text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
          {writing && (
            <WriteOutcome run={writing.run} done={done} onAgain={() => void write(writing.write, writing.run)} />
          )}
        </div>
      )}
    </>
  );
}
