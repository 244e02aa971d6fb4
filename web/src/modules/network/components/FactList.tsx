import type { ReactNode } from "react";
import { Digits } from "@/ui/Digits.tsx";

export type Fact = { name: string; value: ReactNode };

/** Names and values, one to a line. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="text-sm figures">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 border-t border-line py-2.5">
          <dt className="text-ink-2">{name}</dt>
          <dd className="min-w-0 grow text-right font-medium wrap-anywhere">
            {typeof value === "string" ? <Digits>{value}</Digits> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
