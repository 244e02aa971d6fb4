import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { compactAmount, exactAmount } from "@/lib/format/amount.ts";
import { compactValue, type Unit } from "@/lib/format/value.ts";
import words from "@/messages/marketRows.js";
import { worthOf } from "@/modules/pools/totals.ts";
import { Digits } from "@/ui/Digits.tsx";

/** An amount of tokens, with its value below. */
export function AmountCell({ reserve, assets, unit }: { reserve: ReserveSnapshot; assets: bigint; unit: Unit }) {
  const value = worthOf(reserve, assets);
  return (
    <span title={`${exactAmount(assets, reserve.decimals)} ${reserve.symbol}`}>
      <span className="block">
        <Digits>{compactAmount(assets, reserve.decimals)}</Digits>{" "}
        <Digits className="text-ink-3 lg:hidden">{reserve.symbol}</Digits>
      </span>
      {value === null ? (
        <span className="second text-xs text-ink-3">{words.noPrice}</span>
      ) : (
        <Digits className="second text-xs text-ink-3">{compactValue(value, unit)}</Digits>
      )}
    </span>
  );
}
