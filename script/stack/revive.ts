import { setTimeout as delay } from "node:timers/promises";
import type { Progress } from "@weir/process/progress";
import type { Ended } from "@weir/process/supervisor";

/** Milliseconds before the first new start, and at most before a later one. */
const FIRST = 1_000;
const MOST = 60_000;
/** A part that lived this long, in milliseconds, has started well: the next new start is a first one again. */
const STEADY = 60_000;

/**
 * For a part that the chain can do without: starts it again each time that it ends on its own, after a wait that doubles
 * while it does not last, and tells of it. The chain and all that people did on it go on meanwhile.
 */
export function revive(note: Progress["note"], signal: AbortSignal, wait = delay): (ended: Ended) => Promise<boolean> {
  let pause = FIRST;
  return async ({ name, reason, last, log, lived }) => {
    if (lived >= STEADY) pause = FIRST;
    const title = name.replace(/^t/, "T");
    note(
      `  ${title} ${reason}. It starts again in ${pause / 1_000} s; the chain goes on.${last && `\n  | ${last}`}\n  Log: ${log}`,
    );
    const pausing = pause;
    pause = Math.min(pause * 2, MOST);
    await wait(pausing, undefined, { signal });
    return true;
  };
}
