import { useId } from "react";
import type { ReadAddress } from "@/lib/readAddress.ts";

/** A field for an address, with a sentence for what is none. */
export function AddressInput({
  label,
  note,
  text,
  read,
  problem = "",
  onChange,
}: {
  label: string;
  note: string;
  text: string;
  read: ReadAddress | null;
  /** Another problem than that of the text. */
  problem?: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const told = read && "problem" in read ? read.problem : problem;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        value={text}
        placeholder="0x…"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={told !== ""}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 font-mono text-sm placeholder:text-ink-3"
      />
      <p
        id={`${id}-note`}
        role="status"
        className={`mt-1 text-[0.8125rem] wrap-anywhere ${told ? "text-bad" : "text-ink-3"}`}
      >
        {told || note}
      </p>
    </div>
  );
}
