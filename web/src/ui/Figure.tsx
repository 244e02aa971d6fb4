import type { ReactNode } from "react";
import { Digits } from "./Digits.tsx";

/** A page's main figure, below its label. */
export function Figure({
  label,
  exact,
  note,
  children,
}: {
  label: ReactNode;
  exact?: string;
  note?: ReactNode;
  children: string;
}) {
  return (
    <div>
      <dt className="text-[0.8125rem] text-ink-2">{label}</dt>
      <dd title={exact} className="mt-0.5 text-xl font-medium tracking-tight sm:text-2xl md:text-[1.75rem]">
        <Digits>{children}</Digits>
        {note !== undefined && (
          <span className="block text-[0.8125rem] font-normal tracking-normal text-ink-3">{note}</span>
        )}
      </dd>
    </div>
  );
}
