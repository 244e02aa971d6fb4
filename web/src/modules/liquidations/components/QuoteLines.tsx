import { Digits } from "@/ui/Digits.tsx";

export type QuoteLine = { label: string; text: string; title?: string; note?: string | undefined; strong?: boolean };

/** The figures of a quote, one a line. */
export function QuoteLines({ lines }: { lines: readonly QuoteLine[] }) {
  return (
    <dl className="divide-y divide-line rounded-2xl border border-line px-4 py-1.5 text-sm">
      {lines.map(({ label, text, title, note, strong = false }) => (
        <div key={label} className="flex items-baseline justify-between gap-3 py-1.5">
          <dt className="max-w-1/2 shrink-0 text-ink-2">{label}</dt>
          <dd className="min-w-0 text-right wrap-anywhere figures" title={title}>
            <Digits className={strong ? "text-base font-medium" : "font-medium"}>{text}</Digits>
            {note !== undefined && <span className="block text-xs text-ink-3">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
