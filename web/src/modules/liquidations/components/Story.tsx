import { idToHex } from "@weir/sdk/codec/ids";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Past } from "../fetchLiquidations.ts";
import { storyOf } from "../story.ts";

/** A past liquidation, told step by step. */
export function Story({ past, pools }: { past: Past; pools: readonly Pool[] }) {
  const pool = pools.find(({ id }) => id.toLowerCase() === past.poolId);
  const reserveOf = (id: string) => pool?.snapshot.reserves.find((reserve) => idToHex(reserve.id) === id);
  return (
    <ol className="list-decimal space-y-1.5 pl-5 text-sm text-ink-2 marker:text-ink-3 figures">
      {storyOf(past, { unit: pool?.unit ?? "", reserveOf }).map((step) => (
        <li key={step} className="pl-1 wrap-anywhere">
          {step}
        </li>
      ))}
    </ol>
  );
}
