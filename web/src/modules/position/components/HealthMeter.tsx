import type { HealthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { localised } from "@/lib/format/decimal.ts";
import { healthState } from "@/lib/healthState.ts";
import words from "@/messages/holdings.js";
import { placeOf } from "../meter.ts";

const marks = [1, 1.5, 2, 3].map((at) => ({ at, place: placeOf(BigInt(at * 100) * (WAD / 100n)) * 100 }));

/** The health factor as a water level, with the liquidation threshold marked. The number and its word are above it. */
export function HealthMeter({ health }: { health: HealthFactor }) {
  const place = placeOf(health) * 100;
  return (
    <>
      <meter className="sr-only" aria-label={words.meter} min={0} max={100} value={place} />
      <div aria-hidden="true" className="relative mt-1 mb-7 h-2.5 rounded-full bg-line">
        <div
          className={`h-full rounded-full transition-[width] duration-500 ${healthState(health).fill}`}
          style={{ width: `${place}%` }}
        />
        {marks.map(({ at, place }) => (
          <div key={at} className="absolute top-0 h-full" style={{ left: `${place}%` }}>
            <div
              className={at === 1 ? "absolute -top-1 h-4.5 w-0.5 -translate-x-1/2 bg-ink" : "h-full w-px bg-surface"}
            />
            <div
              className={`absolute top-4.5 -translate-x-1/2 text-[0.6875rem] leading-none ${at === 1 ? "font-medium text-ink" : "text-ink-3"}`}
            >
              {localised(`${at}`)}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}
