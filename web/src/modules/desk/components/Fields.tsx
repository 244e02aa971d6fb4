import { type ReactNode, useId } from "react";
import type { Parsed } from "@/lib/parseAmount.ts";

const INPUT =
  "mt-1 h-10 w-full min-w-0 rounded-xl border border-line-strong bg-paper px-3 text-sm placeholder:text-ink-3";

/** A line of text with its name, a note, and what is wrong with it. */
export function TextField({
  label,
  note = "",
  problem = "",
  value,
  placeholder,
  decimal = false,
  rows,
  onChange,
}: {
  label: string;
  note?: string;
  problem?: string;
  value: string;
  placeholder?: string;
  decimal?: boolean;
  /** Several lines. */
  rows?: number;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    autoComplete: "off",
    spellCheck: false,
    "aria-invalid": problem !== "",
    "aria-describedby": `${id}-note`,
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      {rows ? (
        <textarea
          {...shared}
          rows={rows}
          onChange={({ target }) => onChange(target.value)}
          className={`${INPUT} h-auto py-2`}
        />
      ) : (
        <input
          {...shared}
          inputMode={decimal ? "decimal" : undefined}
          onChange={({ target }) => onChange(target.value)}
          className={INPUT}
        />
      )}
      <p
        id={`${id}-note`}
        role="status"
        className={`mt-1 text-[0.8125rem] wrap-anywhere empty:hidden ${problem ? "text-bad" : "text-ink-3"}`}
      >
        {problem || note}
      </p>
    </div>
  );
}

/** What is wrong with a typed amount; "": nothing. */
export const problemOf = (parsed: Parsed): string => ("problem" in parsed ? parsed.problem : "");
export const amountIn = (parsed: Parsed): bigint | null => ("value" in parsed ? parsed.value : null);

/** One of several. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  className = "",
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
  className?: string;
}) {
  return (
    <label className={`block min-w-0 text-sm ${className}`}>
      <span className="block font-medium">{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)} className={INPUT}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A name and what it is, in a list of facts. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{children}</dd>
    </div>
  );
}
