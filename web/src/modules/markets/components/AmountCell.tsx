import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import { compactAmount, exactAmount } from "@/lib/format/amount.ts";
import { compactValue, type Unit } from "@/lib/format/value.ts";
import { worthOf } from "@/modules/pools/totals.ts";

/** Tokens, and what they are worth beneath. */
export function AmountCell({ reserve, assets, unit }: { reserve: ReserveSnapshot; assets: bigint; unit: Unit }) {
  const value = worthOf(reserve, assets);
  return (
    <span title={`${exactAmount(assets, reserve.decimals)} ${reserve.symbol}`}>
      <span className="block">
        {compactAmount(assets, reserve.decimals)} <span className="text-ink-3 lg:hidden">{reserve.symbol}</span>
      </span>
      <span className="block text-xs text-ink-3">{value === null ? "no price" : compactValue(value, unit)}</span>
    </span>
  );
}
