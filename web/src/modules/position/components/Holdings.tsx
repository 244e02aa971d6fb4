import type { ReactNode } from "react";
import type { Pool } from "@/modules/pools/pool.ts";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import type { Holding } from "../holdings.ts";

/** A titled list of one kind of holding; nothing if it is empty. */
export function Holdings({
  title,
  note,
  pool,
  holdings,
  children,
}: {
  title: ReactNode;
  note: ReactNode;
  pool: Pool;
  holdings: Holding[];
  children: (holding: Holding) => ReactNode;
}) {
  if (holdings.length === 0) return null;
  return (
    <section className="panel">
      <header className="flex items-baseline justify-between gap-4 border-b border-line px-5 py-3.5">
        <h3 className="font-medium">{title}</h3>
        <p className="text-right text-[0.8125rem] text-balance text-ink-2 figures">{note}</p>
      </header>
      <ul className="divide-y divide-line">
        {holdings.map((holding) => (
          <RowBoundary
            key={holding.reserve.id.toString()}
            row="li"
            what={holding.reserve.symbol}
            block={pool.snapshot.blockNumber}
          >
            {children(holding)}
          </RowBoundary>
        ))}
      </ul>
    </section>
  );
}
