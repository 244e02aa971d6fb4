import type { Hex } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatValue } from "@/lib/format/value.ts";
import words from "@/messages/account.js";
import { Digits } from "@/ui/Digits.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import type { Place, Sum } from "../activitySums.ts";
import { withoutDust } from "../gains.ts";

/** A deposit loses up to a token unit when its shares are rounded down: that is no interest worth a line. Its title has every digit. */
const withoutRounding = (amount: string): string => (amount.startsWith("-<") ? "0" : amount);

/** What came in, went out and accrued, by balance. Sums of reserves that the site does not list have no decimals, and are left out. */
export function ActivitySums({ sums, placeOf }: { sums: readonly Sum[]; placeOf: (reserveId: Hex) => Place }) {
  const listed = sums.flatMap((sum) => {
    const place = placeOf(sum.reserveId);
    return place ? [{ ...sum, place }] : [];
  });
  if (listed.length === 0) return null;
  return (
    <section aria-label={words.sums} className="border-b border-line px-5 py-4">
      <h3 className="text-[0.8125rem] text-ink-2">{words.sums}</h3>
      <ul className="mt-2 space-y-2 text-sm">
        {listed.map(({ reserveId, side, into, out, interest, place: { pool, unit, reserve } }) => (
          <li
            key={`${reserveId}-${side}`}
            data-sum={`${side}-${reserve.symbol}`}
            className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[1.3fr_1fr_1fr_1fr]"
          >
            <bdi className="min-w-0 text-[0.8125rem] wrap-anywhere text-ink-3">
              <Sentence
                say={({ symbol }) => words.kindIn({ symbol, kind: words.kinds[side], pool })}
                parts={{ symbol: <Digits className="text-sm font-medium text-ink">{reserve.symbol}</Digits> }}
              />
            </bdi>
            {[
              { name: "in", label: words.sumIn[side], flow: into },
              { name: "out", label: words.sumOut[side], flow: out },
              { name: "interest", label: words.sumInterest, flow: interest },
            ]
              .filter(({ name }) => name !== "interest" || side !== "collateral")
              .map(({ name, label, flow: { units, value } }) => (
                <span key={name} className="flex justify-between gap-3 figures sm:block sm:text-right">
                  <span className="text-[0.8125rem] text-ink-3 sm:block">{label}</span>
                  <span className="text-right">
                    <Digits
                      data-part={name}
                      title={`${exactAmount(units, reserve.decimals)} ${reserve.symbol}`}
                      className="block"
                    >
                      {withoutRounding(formatAmount(units, reserve.decimals))}
                    </Digits>
                    <Digits data-value={name} className="block text-[0.8125rem] text-ink-3">
                      {value === null ? words.priceUnknown : formatValue(withoutDust(value), unit)}
                    </Digits>
                  </span>
                </span>
              ))}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.8125rem] text-ink-3">{words.sumsNote}</p>
    </section>
  );
}
