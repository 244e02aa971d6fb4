import { remaining } from "@/lib/format/remaining.ts";
import words from "@/messages/loans.js";
import { momentText } from "@/modules/offers/momentText.ts";
import type { Loan } from "../loan.ts";
import { thousandths } from "../loanFigures.ts";
import { type LoanNow, loanMarks } from "../loanStanding.ts";

const { loan: say } = words;

/** What happens next if nobody acts, and the times of the loan with where it stands now. */
export function LoanTimeline({ loan, state, now }: { loan: Loan; state: LoanNow; now: bigint }) {
  const marks = loanMarks(loan, now);
  const [first, last] = [marks[0]!.at, marks.at(-1)!.at];
  const { kind, at } = state.next;
  const time = remaining(Number(at === null || at < now ? 0n : at - now));
  const sentence = say.next[kind];
  return (
    <div>
      <p data-next={kind} className={state.phase === "term" && !state.isLiquidatable ? "" : "font-medium text-warn"}>
        {typeof sentence === "string" ? sentence : sentence({ time })}
      </p>
      <div aria-hidden="true" className="relative mt-3 h-1.5 overflow-hidden rounded-full bg-sunk">
        <span
          className={`absolute inset-y-0 left-0 rounded-full ${state.phase === "term" ? "bg-river" : "bg-copper"}`}
          style={{ width: `${thousandths(now - first, last - first) / 10}%` }}
        />
      </div>
      <ol aria-label={say.timeline} className="mt-2 flex flex-wrap justify-between gap-x-4 gap-y-1 text-[0.8125rem]">
        {marks.map((mark) => (
          <li key={mark.key} data-mark={mark.key} className={mark.isPast ? "text-ink-3" : "text-ink"}>
            <span className="block">{say.marks[mark.key]}</span>
            <span className="block text-ink-2 figures">{momentText(mark.at)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
