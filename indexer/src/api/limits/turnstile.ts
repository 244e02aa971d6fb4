import { ApiError } from "./apiError.ts";

/**
 * Lets at most `places` queries run at once, the others wait in turn. Over PGlite the indexer writes through the same single
 * connection, which serves in turn too: with one place, a write waits for one query at most, however many are asked.
 */
export class Turnstile {
  private readonly places: number;
  private readonly longestQueue: number;
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(places: number, longestQueue: number) {
    this.places = places;
    this.longestQueue = longestQueue;
  }

  /** @throws ApiError BUSY where too many wait, TIMEOUT where the signal aborts before its turn */
  async pass<T>(work: () => PromiseLike<T>, signal: AbortSignal): Promise<T> {
    refuseLate(signal);
    if (this.running < this.places) this.running++;
    else await this.wait(signal);
    try {
      return await work();
    } finally {
      // The place goes from hand to hand: a newcomer cannot slip in before those who wait.
      const next = this.queue.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }

  private wait(signal: AbortSignal): Promise<void> {
    if (this.queue.length >= this.longestQueue)
      throw new ApiError("BUSY", "Too many questions are waiting for the database. Ask again in a few seconds.");
    return new Promise((resolve, reject) => {
      const turn = () => {
        signal.removeEventListener("abort", late);
        resolve();
      };
      const late = () => {
        this.queue.splice(this.queue.indexOf(turn), 1);
        reject(tooLate());
      };
      signal.addEventListener("abort", late, { once: true });
      this.queue.push(turn);
    });
  }
}

export const tooLate = (): ApiError =>
  new ApiError("TIMEOUT", "The answer took longer than 5 seconds. Ask for less: a smaller page or fewer fields.");

const refuseLate = (signal: AbortSignal): void => {
  if (signal.aborted) throw tooLate();
};
