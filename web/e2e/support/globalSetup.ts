import { type Ports, portRequests, startStack } from "../../../script/dev/stack.ts";
import { requireFreePorts } from "../../../script/lib/ports.ts";
import { createProgress } from "../../../script/lib/progress.ts";
import { holdClock, letClockRun } from "./clock.ts";

/**
 * Starts all of Weir on ports of its own, so that a running `pnpm start` is left alone, and says where through the
 * environment, which the workers inherit. The market does not move: what is on screen can be compared with the chain.
 * WEIR_E2E_URL names a site that runs already, to be tested instead.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.WEIR_E2E_URL) {
    await holdClock();
    return letClockRun;
  }
  const progress = createProgress();
  const stack = await startStack({ ports: await freePorts(), market: false, progress });
  // A part that dies makes tests fail in many ways; this is the one that tells why.
  stack.failed.catch((error: Error) => console.error(error.message));
  process.env.WEIR_E2E_URL = stack.urls.web;
  await holdClock();
  return () => stack.stop();
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
