import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { ReactNode } from "react";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatValue, type Unit } from "@/lib/format/value.ts";
import words from "@/messages/holdings.js";
import { worthOf } from "@/modules/pools/totals.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { Pebble } from "@/ui/Pebble.tsx";

export function HoldingRow({
  kind,
  reserve,
  assets,
  unit,
  facts,
  actions,
}: {
  kind: "supply" | "collateral" | "debt";
  reserve: ReserveSnapshot;
  assets: bigint;
  unit: Unit;
  facts: ReactNode;
  actions: ReactNode;
}) {
  const { symbol, decimals } = reserve;
  const value = worthOf(reserve, assets);
  return (
    <li
      data-holding={`${kind}-${symbol}`}
      className="grid gap-x-6 gap-y-3 px-5 py-4 sm:grid-cols-[1fr_auto] sm:items-center"
    >
      <Link href={`/reserve?id=${idToHex(reserve.id)}`} className="flex items-center gap-3">
        <Pebble token={reserve.info.token} />
        <span className="min-w-0 wrap-anywhere figures" title={`${exactAmount(assets, decimals)} ${symbol}`}>
          <Digits className="block font-medium">{`${formatAmount(assets, decimals)} ${symbol}`}</Digits>
          {value === null ? (
            <span className="block text-[0.8125rem] text-ink-3">{words.noPrice}</span>
          ) : (
            <Digits className="block text-[0.8125rem] text-ink-3">{formatValue(value, unit)}</Digits>
          )}
        </span>
      </Link>
      <div className="flex gap-2 max-sm:row-start-3">{actions}</div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-[0.8125rem] text-ink-2 figures sm:col-span-2 sm:pl-12">
        {facts}
      </div>
    </li>
  );
}
