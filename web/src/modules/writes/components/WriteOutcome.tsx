import words from "@/messages/writes.js";
import { failures, outcomeTitles } from "@/modules/actions/outcomeTitles.ts";
import type { Run } from "@/modules/actions/run.ts";

/** How a write ended, in words, with what can be done. A live region: it speaks when it changes. */
export function WriteOutcome({ run, done, onAgain }: { run: Run; done: string; onAgain: () => void }) {
  const { outcome } = run;
  return (
    <div aria-live="polite" className="mt-3 text-sm empty:hidden">
      {outcome?.kind === "confirmed" && (
        <p data-outcome="confirmed" className="rounded-2xl bg-good-soft px-4 py-3 font-medium wrap-anywhere">
          {done}
        </p>
      )}
      {outcome && outcome.kind !== "confirmed" && (
        <div
          data-outcome={outcome.kind}
          className={`rounded-2xl px-4 py-3 ${failures.has(outcome.kind) ? "bg-bad-soft" : "bg-warn-soft"}`}
        >
          <strong className="block font-medium">{outcomeTitles[outcome.kind]}</strong>
          <p className="mt-1 wrap-anywhere">{outcome.explanation.sentence}</p>
          <p className="mt-1 text-ink-2">{outcome.explanation.remedy}</p>
          <button type="button" onClick={onAgain} className="button button-quiet button-small mt-3 bg-surface">
            {outcome.kind === "lost" ? words.look : words.again}
          </button>
        </div>
      )}
    </div>
  );
}
