import DataLoader from "dataloader";
import type { Hex } from "viem";
import type { Asked, Prices } from "../../live/currentPrices.ts";
import type { PriceRanges, Span } from "../../live/priceRanges.ts";
import type { Band } from "../../live/prices.ts";
import type { ApiEnvironment } from "./environment.ts";
import type { Turnstile } from "./limits/turnstile.ts";
import type { Moment } from "./moment.ts";
import { type Children, childrenOf } from "./sql/children.ts";
import { type Lookups, lookupsOf } from "./sql/lookups.ts";
import { type Reader, readerOf } from "./sql/reader.ts";

/** What the answer to one request shares: its turn at the database, and what it has read already. */
export type Question = {
  environment: ApiEnvironment;
  reader: Reader;
  /** Rows by id, many in one statement. */
  lookups: Lookups;
  /** Pages of many parents in one statement. */
  children: Children;
  /** The last indexed block; the same in the whole answer. */
  head: () => Promise<Moment>;
  /** A reserve's price band at a time (seconds), without one now; null: unreadable or unknown. `block`: sampled after that very block. */
  price: (reserveId: Hex, at?: number, block?: number) => Promise<Band>;
  /** The lowest low end and the highest high end of a reserve's price bands in force from `from` through `to` (seconds); null: unknown. */
  priceRange: (reserveId: Hex, from: number, to: number) => Promise<Band>;
  /** What the answer has computed already, by name. */
  memo: <T>(name: string, compute: () => Promise<T>) => Promise<T>;
};

/** Prices that one step of the answer asks for are read together, whatever their times. */
const pricesOf = (prices: Prices): Question["price"] => {
  const loader = new DataLoader(async (asked: readonly Asked[]) => (await prices(asked)).map((band) => band ?? null), {
    cacheKeyFn: ({ reserve, at, block }) => `${reserve} ${at} ${block}`,
    maxBatchSize: 1_000,
  });
  return (reserve, at, block) => loader.load({ reserve, at, block });
};

const rangesOf = (price: Question["price"], ranges: PriceRanges): Question["priceRange"] => {
  const loader = new DataLoader(ranges, {
    cacheKeyFn: ({ reserve, from, to }: Span) => `${reserve} ${from} ${to}`,
    maxBatchSize: 1_000,
  });
  return async (reserve, from, to) => {
    // The band in force at the beginning was sampled before it.
    const [open, later] = await Promise.all([price(reserve, from), loader.load({ reserve, from, to })]);
    if (open === null || later === undefined) return later ?? open;
    return { low: later.low < open.low ? later.low : open.low, high: later.high > open.high ? later.high : open.high };
  };
};

/** @param signal aborts at the request's deadline */
export const questionOf = (environment: ApiEnvironment, turnstile: Turnstile, signal: AbortSignal): Question => {
  const reader = readerOf(environment.db, turnstile, signal);
  let head: Promise<Moment> | undefined;
  const computed = new Map<string, Promise<unknown>>();
  const price = pricesOf(environment.prices);
  return {
    environment,
    reader,
    lookups: lookupsOf(reader),
    children: childrenOf(reader),
    head: () => {
      head ??= environment.head(reader);
      return head;
    },
    price,
    priceRange: rangesOf(price, environment.priceRanges),
    memo: <T>(name: string, compute: () => Promise<T>) => {
      const found = (computed.get(name) as Promise<T> | undefined) ?? compute();
      computed.set(name, found);
      return found;
    },
  };
};
