import type { Walk } from "../market/walk.ts";

const day = 24 * 60 * 60;

/** The one bad day of the month: ether falls to 84 % and needs three days to come back. Days since the beginning. */
export const dip = { begins: 16, deepest: 16.5, over: 20 };

/** How much of its worth is left after so many days: 1, but for the dip. */
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

export type Prices = {
  /** The answers after so many seconds; `days` tells how far the story is where it is told faster than the clock. */
  at(seconds: number, days?: number): Map<string, bigint>;
};

/** The walk's answers with the dip in them. */
export function createPrices(walk: Walk): Prices {
  let before = 0;
  return {
    at: (seconds, days = seconds / day) => {
      const answers = walk.step(seconds - before);
      before = seconds;
      for (const [name, answer] of answers) {
        const depth = depths.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0;
        // The first number to a millionth: a factor, not an amount.
        answers.set(name, (answer * BigInt(Math.round(leftAfter(days, depth) * 1e6))) / 1_000_000n);
      }
      return answers;
    },
  };
}
