import { formatPrice, type Unit } from "@/lib/format/value.ts";
import { Term } from "@/ui/Term.tsx";

export function LiquidationAt({ price, unit }: { price: bigint | null; unit: Unit }) {
  if (price === null) return null;
  return (
    <span>
      <Term name="liquidationPrice">Liquidation at</Term> <span className="text-ink">{formatPrice(price, unit)}</span>
    </span>
  );
}
