import { cx } from "@/lib/cx.ts";

/** A row of buttons of which one is pressed. */
export function Choice<Name extends string>({
  legend,
  names,
  labelOf,
  chosen,
  onChoose,
}: {
  legend: string;
  names: readonly Name[];
  labelOf: (name: Name) => string;
  chosen: Name;
  onChoose: (name: Name) => void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{legend}</legend>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen === name}
          onClick={() => onChoose(name)}
          className={cx("button button-small", chosen === name ? "bg-river-soft text-river-strong" : "button-plain")}
        >
          {labelOf(name)}
        </button>
      ))}
    </fieldset>
  );
}
