import type { Parsed } from "@/lib/parseAmount.ts";
import { Digits } from "@/ui/Digits.tsx";

/** How the text was read, in words; or, where it can be read in two ways, the choice between them. */
export function AmountReading({
  parsed,
  symbol,
  onChoose,
}: {
  parsed: Parsed;
  symbol: string;
  onChoose: (text: string) => void;
}) {
  const words = "words" in parsed ? parsed.words : undefined;
  const readings = "readings" in parsed ? parsed.readings : undefined;
  return (
    // Mounted before there is anything to say: only then does a screen reader hear of it.
    <div aria-live="polite" className="text-[0.8125rem] wrap-anywhere">
      {words && <p className="mt-1 text-ink-2">{`Read as ${words} ${symbol}.`}</p>}
      {readings && (
        <fieldset className="mt-2 flex flex-wrap gap-2">
          <legend className="sr-only">What the amount means</legend>
          {readings.map(({ plain, text, words }) => (
            <button
              key={text}
              type="button"
              className="button button-quiet h-auto flex-1 flex-col gap-0 rounded-xl px-3 py-2 text-balance whitespace-normal"
              onClick={() => onChoose(text)}
            >
              <Digits>{`${plain} ${symbol}`}</Digits>{" "}
              <span className="text-xs leading-snug font-normal text-ink-2">{words}</span>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
