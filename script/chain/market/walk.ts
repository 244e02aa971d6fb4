import { createRandom, normal } from "@weir/process/random";

const year = 365 * 24 * 60 * 60;

/** How a feed's answers move: the logarithm is an Ornstein-Uhlenbeck process around that of an anchor. */
export type PriceModel = {
  name: string;
  decimals: number;
  /** The mean: a price, or the feed that this one follows. */
  anchor: number | { feed: string };
  /** Standard deviation of a year without reversion: 0.5 is 50 %. */
  volatility: number;
  /** Rate of reversion to the anchor, per year: 50 takes about a week. */
  reversion: number;
  /** The largest distance from the anchor: 0.001 is 0.1 %. */
  limit: number;
  /** Yearly growth of a ratio, 0.028 for 2.8 %. Such a feed starts from its answer, not from the anchor. */
  growth?: number;
};

export type Walk = ReturnType<typeof createWalk>;

/** `answers`: the current answer of each feed. */
type WalkOptions = { seed: string; models: PriceModel[]; answers: ReadonlyMap<string, bigint> };

/**
 * Returns a random walk of all feeds, the same for the same seed, answers and steps: a function that moves on by so many seconds
 * and returns the answers by feed, in the feed's decimals. A model comes after the feed that it follows.
 */
export function createWalk({ seed, models, answers }: WalkOptions): (seconds: number) => Map<string, bigint> {
  const values = new Map<string, number>();
  const standing = (name: string): number => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The walk of "${name}" must be listed before a feed that repeats it.`);
    return value;
  };

  const walkers = models.map((model) => {
    const answer = answers.get(model.name);
    if (answer === undefined || answer <= 0n) throw new Error(`The feed "${model.name}" has no answer to start from.`);
    const start = Number(answer) / 10 ** model.decimals;
    values.set(model.name, start);
    let anchor = model.growth ? start : anchorOf(model, standing);
    let distance = Math.log(start / anchor);
    const random = createRandom(`${seed}/${model.name}`);

    return (seconds: number): [string, bigint] => {
      anchor = model.growth ? anchor * (1 + model.growth) ** (seconds / year) : anchorOf(model, standing);
      distance = clamp(wander(model, distance, seconds / year, normal(random)), model.limit);
      const value = anchor * Math.exp(distance);
      values.set(model.name, value);
      return [model.name, toAnswer(value, model.decimals)];
    };
  });

  return (seconds) => new Map(walkers.map((walk) => walk(seconds)));
}

const anchorOf = ({ anchor }: PriceModel, standing: (name: string) => number): number =>
  typeof anchor === "number" ? anchor : standing(anchor.feed);

/** An exact step of the process: many short steps have the same deviation as a long one. */
function wander({ volatility, reversion }: PriceModel, distance: number, years: number, shock: number): number {
  const kept = Math.exp(-reversion * years);
  const spread = volatility * Math.sqrt((1 - kept ** 2) / (2 * reversion));
  return distance * kept + spread * shock;
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** A number has about 15 digits, so a feed of 18 decimals gets zeros after the twelfth. */
export function toAnswer(value: number, decimals: number): bigint {
  const kept = Math.min(decimals, 12);
  return BigInt(Math.round(value * 10 ** kept)) * 10n ** BigInt(decimals - kept);
}
