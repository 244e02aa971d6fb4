import { dateTime } from "@/lib/format/time.ts";
import reserveWords from "@/messages/reserve.js";
import { HashLine } from "@/ui/HashLine.tsx";
import type { ChartMark } from "../fetchMarks.ts";

const words = reserveWords.history;
const shapes = { liquidation: "M-4.5-4h9L0 4Z", setting: "M0-5 5 0 0 5-5 0Z" };
const fills = { liquidation: "fill-critical", setting: "fill-ink-2" };

/** A triangle for a liquidation, a diamond for a change of settings. */
export function MarkShape({ kind }: { kind: ChartMark["kind"] }) {
  return <path d={shapes[kind]} className={fills[kind]} />;
}

/** The marks of the chart as a list, newest first. */
export function MarkList({ marks }: { marks: readonly ChartMark[] }) {
  if (marks.length === 0) return null;
  return (
    <details className="mt-3 text-[0.8125rem]">
      <summary className="cursor-pointer text-ink-2">{words.marks({ count: marks.length })}</summary>
      <ul className="mt-2 space-y-1.5">
        {marks.toReversed().map(({ kind, time, transaction }, at) => (
          // One transaction may hold several.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${transaction}-${at}`} className="flex flex-wrap items-center gap-x-3 text-ink-2">
            <svg viewBox="-6 -6 12 12" aria-hidden="true" className="size-3">
              <MarkShape kind={kind} />
            </svg>
            <span>{words[kind]}</span>
            <span className="text-ink-3">{dateTime(time)}</span>
            <HashLine hash={transaction} className="" />
          </li>
        ))}
      </ul>
    </details>
  );
}
