import { isReadable, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { formatPrice, type Unit } from "@/lib/format/value.ts";
import words from "@/messages/marketRows.js";
import { middlePrice } from "@/modules/pools/middlePrice.ts";
import { perToken } from "@/modules/pools/totals.ts";
import { Digits } from "@/ui/Digits.tsx";

/** Both ends of a range with the unit once, where the language puts it: "$1.00–1.01", "1,00–1,01 $". */
const bandOf = (low: string, high: string): string =>
  low.startsWith("$") ? `${low}–${high.slice(1)}` : `${low.replace(/\s*\D+$/u, "")}–${high}`;

/** One price if the sources agree, the range if they differ, or words if there is none. */
export function PriceCell({ reserve, unit }: { reserve: ReserveSnapshot; unit: Unit }) {
  if (!isReadable(reserve)) {
    return (
      <span className="text-warn" title={words.priceUnread}>
        {words.noPriceNow}
      </span>
    );
  }
  const show = (price: bigint) => formatPrice(perToken(price, reserve.decimals), unit);
  const [low, high] = [show(reserve.priceLow), show(reserve.priceHigh)];
  if (low === high) return <Digits>{show(middlePrice(reserve))}</Digits>;
  return <Digits title={words.band}>{bandOf(low, high)}</Digits>;
}
