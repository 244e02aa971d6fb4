import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "./failure.ts";

export type UntilOptions = {
  /** What is waited for, to end the sentence "Waited 60 s for …". */
  what: string;
  signal: AbortSignal;
  timeout?: number;
  interval?: number;
};

/** Asks again and again until the condition gives a value. An error counts as "not yet", and is told when time is up. */
export async function until<T>(
  condition: () => Promise<T | undefined | false>,
  { what, signal, timeout = 60_000, interval = 100 }: UntilOptions,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    signal.throwIfAborted();
    try {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const reason = last instanceof Error ? ` Last answer: ${last.message}` : "";
      throw new Failure(`Waited ${timeout / 1000} s for ${what}, in vain.${reason}`);
    }
    await delay(interval, undefined, { signal });
  }
}
