import DataLoader from "dataloader";
import type { Hex } from "viem";
import type { ApiEnvironment, PriceBand, Prices } from "./environment.ts";
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
  /** A reserve's price band at a time (seconds), without one now; null: unreadable or unknown. */
  price: (reserveId: Hex, at?: number) => Promise<PriceBand>;
  /** What the answer has computed already, by name. */
  memo: <T>(name: string, compute: () => Promise<T>) => Promise<T>;
};

/** Prices of one time are read together. */
const pricesOf = (prices: Prices): Question["price"] => {
  const loaders = new Map<number | undefined, DataLoader<Hex, PriceBand>>();
  return (reserveId, at) => {
    let loader = loaders.get(at);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const bands = await (at === undefined ? prices(ids) : prices(ids, at));
        return ids.map((id) => bands.get(id) ?? null);
      });
      loaders.set(at, loader);
    }
    return loader.load(reserveId);
  };
};

/** @param signal aborts at the request's deadline */
export const questionOf = (environment: ApiEnvironment, turnstile: Turnstile, signal: AbortSignal): Question => {
  const reader = readerOf(environment.db, turnstile, signal);
  let head: Promise<Moment> | undefined;
  const computed = new Map<string, Promise<unknown>>();
  return {
    environment,
    reader,
    lookups: lookupsOf(reader),
    children: childrenOf(reader),
    head: () => {
      head ??= environment.head(reader);
      return head;
    },
    price: pricesOf(environment.prices),
    memo: <T>(name: string, compute: () => Promise<T>) => {
      const found = (computed.get(name) as Promise<T> | undefined) ?? compute();
      computed.set(name, found);
      return found;
    },
  };
};
