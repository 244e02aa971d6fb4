import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { PARTS } from "@weir/sdk/math/stress";
import { WAD } from "@weir/sdk/math/wad";
import { formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/stress.js";
import { type Assumed, isNothing } from "./stressQuery.ts";

/** Basis points with a sign: −24.7%. Truncated, so that the crossing is never further away than it reads. */
export const formatMove = (bps: number, fraction = 1): string =>
  `${bps < 0 ? "−" : "+"}${formatPercent((BigInt(Math.abs(bps)) * WAD) / 10_000n, fraction)}`;

/** A part of a scenario as a percentage. */
export const formatPart = (parts: bigint): string => formatPercent((parts * WAD) / PARTS, 1);

/** What has changed after a part of the scenario: "WETH −24.7%, WBTC −24.7%, after 12 days". */
function changesAt(snapshot: PoolSnapshot, { moves, days }: Assumed, parts: bigint): string {
  const part = Number(parts) / Number(PARTS);
  const said = snapshot.reserves.flatMap(({ symbol }, at) => {
    const move = moves.get(at) ?? 0;
    return move === 0 ? [] : [words.move({ symbol, percent: formatMove(Math.trunc(move * part)) })];
  });
  const later = Math.floor(days * part);
  return [...said, ...(days > 0 ? [words.after({ days: words.dayCount({ days: later }) })] : [])].join(", ");
}

/** Where the account becomes liquidatable, as a sentence. */
export function sayCrossing(snapshot: PoolSnapshot, assumed: Assumed, crossing: bigint | null): string {
  if (crossing === 0n) return words.lostNow;
  if (isNothing(assumed)) return words.unmoved;
  if (crossing === null) return words.holds;
  const say = crossing > PARTS ? words.beyond : words.lost;
  return say({ part: formatPart(crossing), changes: changesAt(snapshot, assumed, crossing) });
}
