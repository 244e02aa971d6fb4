import type { Parsed } from "@/lib/parseAmount.ts";
import actionWords from "@/messages/actions.js";
import { Digits } from "@/ui/Digits.tsx";

/** The interpretation of the text, in words; if it is ambiguous, a choice. */
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
    // Mounted while empty: screen readers announce only changes of a live region.
    <div aria-live="polite" className="text-[0.8125rem] wrap-anywhere">
      {words && <p className="mt-1 text-ink-2">{actionWords.amount.read({ words, symbol })}</p>}
      {readings && (
        <fieldset className="mt-2 flex flex-wrap gap-2">
          <legend className="sr-only">{actionWords.amount.readings}</legend>
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
