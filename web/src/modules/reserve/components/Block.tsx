import { type ReactNode, useId } from "react";

export function Block({ title, flush = false, children }: { title: string; flush?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="panel">
      <h2 id={id} className="px-5 pt-5 pb-4 font-serif text-2xl tracking-tight">
        {title}
      </h2>
      <div className={flush ? "" : "px-5 pb-5"}>{children}</div>
    </section>
  );
}
