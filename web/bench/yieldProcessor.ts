import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const LOWEST = 19;
const USUAL = 0;
/** Milliseconds: Linux takes ten such changes a second of a user other than root. */
const PAUSE = 150;

const groupOf = (pid: number | string) => `/proc/${pid}/autogroup`;

/**
 * Lets browsers have the processors first: Linux divides them among sessions (sched_autogroup), and the sessions of this process and of its
 * children get the lowest weight. A browser has its own session, which Lighthouse and Playwright start with the usual one. A page is
 * judged as on a phone then, which does not also run the chain, the indexer and Lighthouse. Call the result to undo it. Does nothing where
 * the system has no such weights.
 */
export async function yieldProcessor(): Promise<() => void> {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
  try {
    for (const pid of ["self", ...children.filter(Boolean)]) {
      writeFileSync(groupOf(pid), `${LOWEST}`);
      await delay(PAUSE);
    }
  } catch (error) {
    console.log(`Pages share the processors with the chain, the indexer and Lighthouse here: ${error}`);
    return () => {};
  }
  return () => writeFileSync(groupOf("self"), `${USUAL}`);
}
