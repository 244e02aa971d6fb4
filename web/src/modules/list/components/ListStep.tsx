import { cx } from "@/lib/cx.ts";
import listWords from "@/messages/list.js";
import { Chevron, Close, Warning } from "@/ui/icons.tsx";

/** Why the step stops the list: in a sentence, and what to do. */
export type Refusal = { sentence: string; remedy: string };

const look = "button button-plain size-8 shrink-0 px-0";

/** One action of a list, with its place in it. */
export function ListStep({
  number,
  what,
  refusal,
  first,
  last,
  onMove,
  onRemove,
}: {
  number: number;
  what: string;
  refusal: Refusal | null;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  return (
    <li data-step={refusal ? "refused" : "fine"} className="py-2.5">
      <div className="flex items-center gap-2">
        <span
          className={cx(
            "grid size-6 shrink-0 place-items-center rounded-full text-xs font-medium figures",
            refusal ? "bg-bad-soft text-bad" : "bg-sunk text-ink-2",
          )}
        >
          <span>{`${number}`}</span>
        </span>
        <bdi className="min-w-0 flex-1 text-sm font-medium wrap-anywhere">{what}</bdi>
        <button
          type="button"
          className={look}
          aria-label={listWords.up({ what })}
          // Not disabled, because disabling removes the focus from the button that was just pressed.
          aria-disabled={first}
          onClick={() => !first && onMove(-1)}
        >
          <Chevron className="size-4 rotate-180" />
        </button>
        <button
          type="button"
          className={look}
          aria-label={listWords.down({ what })}
          aria-disabled={last}
          onClick={() => !last && onMove(1)}
        >
          <Chevron className="size-4" />
        </button>
        <button type="button" className={look} aria-label={listWords.remove({ what })} onClick={onRemove}>
          <Close className="size-4" />
        </button>
      </div>
      {refusal && (
        <div className="mt-1.5 ml-8 flex gap-2 rounded-xl bg-bad-soft px-3 py-2 text-[0.8125rem]">
          <Warning className="mt-0.5 size-4 shrink-0 text-bad" />
          <p className="min-w-0 wrap-anywhere">
            <span className="font-medium">{listWords.stuck}</span> <span>{refusal.sentence}</span>{" "}
            <span>{refusal.remedy}</span>
          </p>
        </div>
      )}
    </li>
  );
}
