import { type ReactElement, useId } from "react";
import { AmountReading } from "@/modules/actions/components/AmountReading.tsx";
import type { ReadField } from "../settingFields.ts";

/** A number of a form, with its bounds and what they are for beside it. The problem replaces the bounds. */
export function SettingField({
  label,
  note,
  bound,
  suffix,
  text,
  read,
  shown,
  onChange,
  children,
}: {
  label: string;
  note: string;
  /** What may be typed; empty: anything. */
  bound: string;
  suffix: string;
  text: string;
  read: ReadField;
  /** Whether a problem is told: not while the field was never touched. */
  shown: boolean;
  onChange: (text: string) => void;
  /** Beside the bounds, such as what the chain keeps. */
  children?: ReactElement | false | null;
}) {
  const id = useId();
  const problem = shown ? read.problem : "";
  const isAmbiguous = "readings" in read.parsed;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-medium">{label}</span>
        {bound !== "" && <span className="text-[0.8125rem] text-ink-3 figures">{bound}</span>}
      </label>
      <span className="mt-1 flex h-10 items-center gap-2 rounded-xl border border-line-strong bg-paper pr-3 focus-within:border-river focus-within:outline-1 focus-within:outline-river">
        <input
          id={id}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== ""}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange(event.target.value)}
          className="h-full w-full min-w-0 bg-transparent pl-3 text-sm outline-none"
        />
        {suffix !== "" && <bdi className="shrink-0 text-sm text-ink-3">{suffix}</bdi>}
      </span>
      <p id={`${id}-note`} role="status" className={`mt-1 text-[0.8125rem] ${problem ? "text-bad" : "text-ink-3"}`}>
        {problem || note}
      </p>
      {isAmbiguous && <AmountReading parsed={read.parsed} symbol={suffix} onChoose={onChange} />}
      {children}
    </div>
  );
}
