import { type Liquidation, roomOf } from "@weir/sdk/math/liquidation";
import { formatDistance } from "@/lib/format/distance.ts";
import { formatPrice, type Unit } from "@/lib/format/value.ts";
import { DANGER } from "@/lib/healthState.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Term } from "@/ui/Term.tsx";

/** The price at which this holding alone leads to a liquidation, and its distance from today's price. */
export function LiquidationAt({ liquidation, unit }: { liquidation: Liquidation | null; unit: Unit }) {
  if (liquidation === null) return null;
  const room = roomOf(liquidation);
  return (
    <span data-liquidation>
      <Term name="liquidationPrice">Liquidation at</Term>{" "}
      <Digits className="text-ink">{formatPrice(liquidation.price, unit)}</Digits>{" "}
      <span className={room !== null && room < DANGER ? "font-medium text-bad" : undefined}>
        {formatDistance(liquidation)}
      </span>
    </span>
  );
}
