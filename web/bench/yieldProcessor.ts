import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const LOWEST = 19;
const USUAL = 0;
/** Milliseconds: Linux takes ten such changes a second of a user other than root. */
const PAUSE = 150;

const weigh = (pid: string, weight: number) => writeFileSync(`/proc/${pid}/autogroup`, `${weight}`);

/**
 * Lets browsers have the processors first, until this process ends: Linux divides them among sessions (sched_autogroup), and the sessions
 * of this process and of its children get the lowest weight. A browser has its own session, which Lighthouse and Playwright start with the
 * usual one. A page is judged as on a phone then, which does not also run the chain, the indexer and Lighthouse. Where the system has no
 * such weights, it says so, and nothing changes.
 */
export async function yieldProcessor(): Promise<void> {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
    weigh("self", LOWEST);
    // The session is a terminal's, perhaps, and goes on.
    process.once("exit", () => weigh("self", USUAL));
    for (const pid of children.filter(Boolean)) {
      await delay(PAUSE);
      weigh(pid, LOWEST);
    }
  } catch (error) {
    console.log(`Pages share the processors with the chain, the indexer and Lighthouse here: ${error}`);
  }
}
