import type { ReactNode } from "react";

export function PageTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="pt-10 md:pt-14">
      <h1 className="font-serif text-4xl tracking-tight text-balance md:text-5xl">{title}</h1>
      {children && <p className="mt-3 max-w-2xl text-ink-2 md:text-lg">{children}</p>}
    </div>
  );
}
