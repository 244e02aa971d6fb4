import { createRandom, normal } from "@weir/process/random";

const year = 365 * 24 * 60 * 60;

/** How the answers of a feed move: its logarithm wanders around that of an anchor, and is drawn back to it. */
export type Gait = {
  name: string;
  decimals: number;
  /** What the answer is drawn to: a price, or the feed that this one repeats. */
  anchor: number | { feed: string };
  /** How far a year would carry it if nothing drew it back: 0.5 is 50 %. */
  volatility: number;
  /** How often a year it forgets where it was: at 50 it takes about a week. */
  reversion: number;
  /** How far from the anchor it may be at all: 0.001 is 0.1 %. */
  limit: number;
  /** What the answer grows by in a year besides, as a ratio does. Such a feed starts from its answer, not an anchor. */
  growth?: number;
};

export type Walk = {
  /** The answers after so many seconds, by feed, in the feed's decimals. */
  step(seconds: number): Map<string, bigint>;
};

export type WalkOptions = {
  seed: string;
  gaits: Gait[];
  /** Where each feed stands now. */
  answers: ReadonlyMap<string, bigint>;
};

/** A random walk of all feeds, the same for the same seed, answers and steps. A leader comes before who repeats it. */
export function createWalk({ seed, gaits, answers }: WalkOptions): Walk {
  const values = new Map<string, number>();
  const standing = (name: string): number => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The walk of "${name}" must be listed before a feed that repeats it.`);
    return value;
  };

  const walkers = gaits.map((gait) => {
    const answer = answers.get(gait.name);
    if (answer === undefined || answer <= 0n) throw new Error(`The feed "${gait.name}" has no answer to start from.`);
    const start = Number(answer) / 10 ** gait.decimals;
    values.set(gait.name, start);
    let anchor = gait.growth ? start : anchorOf(gait, standing);
    let distance = Math.log(start / anchor);
    const random = createRandom(`${seed}/${gait.name}`);

    return (seconds: number): [string, bigint] => {
      anchor = gait.growth ? anchor * (1 + gait.growth) ** (seconds / year) : anchorOf(gait, standing);
      distance = clamp(wander(gait, distance, seconds / year, normal(random)), gait.limit);
      const value = anchor * Math.exp(distance);
      values.set(gait.name, value);
      return [gait.name, toAnswer(value, gait.decimals)];
    };
  });

  return { step: (seconds) => new Map(walkers.map((walk) => walk(seconds))) };
}

const anchorOf = ({ anchor }: Gait, standing: (name: string) => number): number =>
  typeof anchor === "number" ? anchor : standing(anchor.feed);

/** One step of an Ornstein-Uhlenbeck process, exact for any length: many short steps spread as far as a long one. */
function wander({ volatility, reversion }: Gait, distance: number, years: number, shock: number): number {
  const kept = Math.exp(-reversion * years);
  const spread = volatility * Math.sqrt((1 - kept ** 2) / (2 * reversion));
  return distance * kept + spread * shock;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** A number has some 15 digits; a feed of 18 decimals gets zeros after the twelfth. */
export function toAnswer(value: number, decimals: number): bigint {
  const kept = Math.min(decimals, 12);
  return BigInt(Math.round(value * 10 ** kept)) * 10n ** BigInt(decimals - kept);
}
