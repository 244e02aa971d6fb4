import type { Moment } from "./peerStory.ts";
import type { Call } from "./transactions.ts";

/**
 * One act of a thread; the next comes after it. `waits`: for a clock that only some chains can be set to. `risky`: prices decide
 * whether it can be done, so it is tried at each step.
 */
export type Act = {
  at: Moment;
  waits?: true | undefined;
  risky?: true | undefined;
  call: () => Promise<Call>;
};

/** Makes it when it is first needed, with what the chain is like at that moment. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
