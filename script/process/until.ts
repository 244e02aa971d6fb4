import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "./failure.ts";

export type UntilOptions = {
  /** Completes the sentence "Waited 60 s for …". */
  what: string;
  signal: AbortSignal;
  timeout?: number;
  interval?: number;
};

/** Polls until the condition returns a value. An error counts as "not yet" and is reported after the timeout. */
export async function until<T>(condition: () => Promise<T | undefined | false>, options: UntilOptions): Promise<T> {
  const { what, signal, timeout = 60_000, interval = 100 } = options;
  const end = Date.now() + timeout;
  let reason = "";
  while (true) {
    signal.throwIfAborted();
    try {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      if (error instanceof Error) reason = ` Last answer: ${error.message}`;
    }
    if (Date.now() > end) throw new Failure(`Waited ${timeout / 1000} s for ${what}, without success.${reason}`);
    await delay(interval, undefined, { signal });
  }
}
