import { share } from "../amounts.ts";
import type { Walk } from "../market/walk.ts";
import history from "./history.json" with { type: "json" };

const day = 24 * 60 * 60;

/** The dip: ether falls to 84 % within half a day and recovers over three and a half. Days since the beginning. */
export const { dip } = history;

/** The factor of a price after so many days: 1 outside the dip, 1 - `depth` at its deepest. */
export function leftAfter(days: number, depth: number): number {
  if (days <= dip.begins || days >= dip.over) return 1;
  const part =
    days < dip.deepest
      ? (days - dip.begins) / (dip.deepest - dip.begins)
      : (dip.over - days) / (dip.over - dip.deepest);
  return 1 - depth * part;
}

const depths: [prefix: string, depth: number][] = [
  ["ETH / USD", 0.16],
  ["BTC / USD", 0.08],
];

/**
 * Returns a function that gives the walk's answers after so many seconds, with the dip in them. `days` is the place in the
 * timeline, where that runs faster than the clock.
 */
export function createPrices(walk: Walk): (seconds: number, days?: number) => Map<string, bigint> {
  let before = 0;
  return (seconds, days = seconds / day) => {
    const answers = walk(seconds - before);
    before = seconds;
    for (const [name, answer] of answers) {
      const depth = depths.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
      answers.set(name, share(answer, leftAfter(days, depth)));
    }
    return answers;
  };
}
