import { setTimeout as delay } from "node:timers/promises";
import type { Progress } from "@weir/process/progress";
import type { Ended } from "@weir/process/supervisor";

/** Milliseconds before the first new start, and at most before a later one. */
const FIRST = 1_000;
const MOST = 60_000;
/** After a life of this many milliseconds the pause is `FIRST` again. */
const STEADY = 60_000;

/** For a part that the chain does not depend on: notes each end, and starts it again after a pause that doubles. */
export function revive(note: Progress["note"], signal: AbortSignal, wait = delay): (ended: Ended) => Promise<boolean> {
  let pause = FIRST;
  return async ({ name, reason, last, log, lived }) => {
    if (lived >= STEADY) pause = FIRST;
    const title = name.replace(/^t/, "T");
    note(
      `  ${title} ${reason}. It starts again in ${pause / 1_000} s; the chain runs on.${last && `\n  | ${last}`}\n  Log: ${log}`,
    );
    const pausing = pause;
    pause = Math.min(pause * 2, MOST);
    await wait(pausing, undefined, { signal });
    return true;
  };
}
