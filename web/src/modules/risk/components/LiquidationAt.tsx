import { type Liquidation, roomOf } from "@weir/sdk/math/liquidation";
import type { Unit } from "@/lib/format/value.ts";
import { DANGER } from "@/lib/healthBounds.ts";
import { healthState } from "@/lib/healthState.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { Term } from "@/ui/Term.tsx";
import { sayLiquidation } from "../liquidationAt.ts";
import { HealthIcon } from "./HealthIcon.tsx";

/** The price at which this holding alone leads to a liquidation, and its distance from today's price. */
export function LiquidationAt({
  symbol,
  liquidation,
  unit,
}: {
  symbol: string;
  liquidation: Liquidation | null;
  unit: Unit;
}) {
  if (liquidation === null) return null;
  const room = roomOf(liquidation);
  const near = room !== null && room < DANGER ? healthState(room) : null;
  const { say, term, price, change } = sayLiquidation(symbol, liquidation, unit);
  return (
    <span data-liquidation>
      <Sentence
        say={say}
        parts={{
          term: <Term name="liquidationPrice">{term}</Term>,
          price: <Digits className="text-ink">{price}</Digits>,
          change: <Digits className={near ? `font-medium ${near.text}` : ""}>{change}</Digits>,
        }}
      />
      {near && <HealthIcon level={near.level} className={`ml-1 inline size-3.5 align-[-0.15em] ${near.text}`} />}
    </span>
  );
}
