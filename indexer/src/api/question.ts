import type { ApiEnvironment } from "./environment.ts";
import type { Turnstile } from "./limits/turnstile.ts";
import { type Children, childrenOf } from "./sql/children.ts";
import { type Lookups, lookupsOf } from "./sql/lookups.ts";
import { type Reader, readerOf } from "./sql/reader.ts";

/** A block and its time. */
export type Moment = {
  block: number;
  /** seconds */
  time: number;
};

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
};

/** @param signal aborts at the request's deadline */
export const questionOf = (environment: ApiEnvironment, turnstile: Turnstile, signal: AbortSignal): Question => {
  const reader = readerOf(environment.db, turnstile, signal);
  let head: Promise<Moment> | undefined;
  return {
    environment,
    reader,
    lookups: lookupsOf(reader),
    children: childrenOf(reader),
    head: () => {
      head ??= environment.head(reader);
      return head;
    },
  };
};
