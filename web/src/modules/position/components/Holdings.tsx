import type { ReactNode } from "react";

/** A titled list of one kind of holding. */
export function Holdings({ title, note, children }: { title: ReactNode; note: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      <header className="flex items-baseline justify-between gap-4 border-b border-line px-5 py-3.5">
        <h3 className="font-medium">{title}</h3>
        <p className="text-right text-[0.8125rem] text-ink-2 figures">{note}</p>
      </header>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}
