import { readOrigins } from "@weir/gate/origins";
import { requireFreePorts } from "@weir/process/ports";
import { createProgress } from "@weir/process/progress";
import { readChoice } from "@weir/stack/choice";
import { type Ports, portRequests, startStack } from "@weir/stack/stack";
import { holdClock, letClockRun } from "./chainClock.ts";
import { siteConfig } from "./siteUnderTest.ts";

/**
 * Starts all of Weir on ports of its own, so that a running `pnpm start` is left alone, and says where through the
 * environment, which the workers inherit. The market does not move: what is on screen can be compared with the chain.
 * WEIR_E2E_URL names a site that runs already, to be tested instead; WEIR_E2E_CHAIN what `--chain` would.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  let stop = async (): Promise<void> => {};
  if (!process.env.WEIR_E2E_URL) {
    const named = process.env.WEIR_E2E_CHAIN;
    const choice = readChoice(named ? ["--chain", named] : []);
    const ports = await freePorts();
    // Some tests serve the site a second time, beside the first; see `otherPort`.
    const origins = [...readOrigins(ports.web), `http://127.0.0.1:${ports.web + 1}`];
    const stack = await startStack({ ports, choice, origins, market: false, progress: createProgress() });
    // A part that dies makes tests fail in many ways; this is the one that tells why.
    stack.failed.catch((error: Error) => console.error(error.message));
    process.env.WEIR_E2E_URL = stack.urls.web;
    stop = stack.stop;
  }
  // Only where blocks come when someone asks is there a clock to hold.
  if ((await siteConfig()).blockTime > 0) return stop;
  await holdClock();
  return () => letClockRun().finally(stop);
}

/** Another run may have the usual ones. */
async function freePorts(): Promise<Ports> {
  for (let shift = 0; ; shift += 100) {
    const ports = { anvil: 28545 + shift, indexer: 28069 + shift, web: 28000 + shift };
    try {
      await requireFreePorts(portRequests(ports));
      return ports;
    } catch (error) {
      if (shift >= 1_000) throw error;
    }
  }
}
