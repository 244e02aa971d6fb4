import words from "@/messages/offers.js";
import { Digits } from "@/ui/Digits.tsx";
import { Arrow } from "@/ui/icons.tsx";

export type BeforeAfterLine = { label: string; before: string; after: string };

/** What changes: before → after. */
export function BeforeAfter({ lines }: { lines: readonly BeforeAfterLine[] }) {
  return (
    <dl aria-label={words.changes} className="divide-y divide-line rounded-2xl border border-line px-4 py-1.5 text-sm">
      {lines.map(({ label, before, after }) => (
        <div key={label} className="flex items-baseline justify-between gap-3 py-1.5">
          <dt className="max-w-1/2 shrink-0 text-ink-2">{label}</dt>
          <dd className="flex min-w-0 flex-wrap items-center justify-end gap-x-1.5 text-right figures wrap-anywhere">
            {before !== after && (
              <>
                <span className="sr-only">{words.from}</span>
                <Digits className="min-w-0 text-ink-3">{before}</Digits>
                <Arrow className="size-3.5 shrink-0 text-ink-3" />
                <span className="sr-only">{words.to}</span>
              </>
            )}
            <Digits className="min-w-0 font-medium">{after}</Digits>
          </dd>
        </div>
      ))}
    </dl>
  );
}
