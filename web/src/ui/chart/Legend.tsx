import { Digits } from "@/ui/Digits.tsx";

export type Tone = "river" | "copper";
const dots: Record<Tone, string> = { river: "bg-river", copper: "bg-copper" };

/** The values under the pointer. */
export function Legend({ says, entries }: { says: string; entries: { name: string; value: string; tone: Tone }[] }) {
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm figures">
      <span className="min-w-36 flex-1 text-ink-2">{says}</span>
      {/* One group, so that where they do not fit beside the moment they stand below it together. */}
      <span className="flex flex-wrap gap-x-5 gap-y-1">
        {entries.map(({ name, value, tone }) => (
          <span key={name} className="flex items-center gap-2">
            <span aria-hidden="true" className={`h-0.5 w-4 rounded ${dots[tone]}`} />
            <span className="text-ink-2">{name}</span>
            <Digits className="min-w-14 text-right font-medium">{value}</Digits>
          </span>
        ))}
      </span>
    </div>
  );
}
