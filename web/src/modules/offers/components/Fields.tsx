import { type ReactElement, type ReactNode, useId } from "react";

const INPUT =
  "mt-1 h-10 w-full min-w-0 rounded-xl border border-line-strong bg-paper px-3 text-sm placeholder:text-ink-3";

/** An input with its name above it, and below it a note, or what is wrong with it: the input's description. */
function Labelled({
  id,
  label,
  note,
  isProblem,
  className = "",
  children,
}: {
  id: string;
  label: string;
  note: string | undefined;
  isProblem: boolean;
  className?: string;
  children: ReactElement;
}) {
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      {children}
      <p
        id={`${id}-note`}
        role="status"
        className={`mt-1 text-[0.8125rem] wrap-anywhere empty:hidden ${isProblem ? "text-bad" : "text-ink-3"}`}
      >
        {note}
      </p>
    </div>
  );
}

/** A line of text with its name, a note, and what is wrong with it. */
export function TextField({
  label,
  note = "",
  problem = "",
  value,
  placeholder,
  decimal = false,
  rows,
  aside,
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
  /** Beside the input. */
  aside?: ReactElement;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const shared = {
    ...{ id, value, placeholder, autoComplete: "off", spellCheck: false },
    ...{ "aria-invalid": problem !== "", "aria-describedby": `${id}-note` },
  };
  return (
    <Labelled id={id} label={label} note={problem || note} isProblem={problem !== ""}>
      <div className="flex items-center gap-2">
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
        {aside}
      </div>
    </Labelled>
  );
}

/** One of several. */
export function SelectField({
  label,
  value,
  options,
  note,
  problem = "",
  onChange,
  className = "",
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  note?: string | undefined;
  problem?: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  const id = useId();
  return (
    <Labelled id={id} label={label} note={problem || note} isProblem={problem !== ""} className={className}>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-note`}
        aria-invalid={problem !== ""}
        onChange={({ target }) => onChange(target.value)}
        className={INPUT}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A few choices as buttons, of which one is pressed. */
export function Segments<value extends string>({
  label,
  chosen,
  options,
  onChoose,
}: {
  label: string;
  chosen: value | null;
  options: readonly (readonly [value: value, text: string])[];
  onChoose: (value: value) => void;
}) {
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-2">
      <legend className="sr-only">{label}</legend>
      {options.map(([value, text]) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
          className="button button-quiet button-small aria-pressed:border-river aria-pressed:bg-river-soft aria-pressed:text-river-strong"
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

/** A name and what it is, in a list of facts. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-0.5 py-2">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 text-right wrap-anywhere figures">{children}</dd>
    </div>
  );
}
