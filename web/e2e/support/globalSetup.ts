import type { FullConfig } from "@playwright/test";
import { readOrigins } from "@weir/gate/origins";
import { requireFreePorts } from "@weir/process/ports";
import { createProgress } from "@weir/process/progress";
import { readChoice } from "@weir/stack/choice";
import { type Ports, portRequests, type Stack, startStack } from "@weir/stack/stack";

/**
 * Starts Weir for each worker on its own ports, beside a running `pnpm start`, and passes the addresses to the workers through
 * WEIR_E2E_URL, a space between them. The market does not move, so that the screen can be compared with the chain. A WEIR_E2E_URL
 * that is set names a running site to test instead; WEIR_E2E_CHAIN is passed as `--chain`.
 */
export default async function globalSetup({ projects, workers }: FullConfig): Promise<() => Promise<void>> {
  console.log(`In ${projects[0]?.use.launchOptions?.executablePath}`);
  if (process.env.WEIR_E2E_URL) return async () => {};
  const named = process.env.WEIR_E2E_CHAIN;
  const choice = readChoice(named ? ["--chain", named] : []);
  const stacks: Stack[] = [];
  const stop = async () => void (await Promise.allSettled(stacks.map((stack) => stack.stop())));
  try {
    // One after the other: the first builds what is not built yet.
    while (stacks.length < workers) {
      const ports = await freePorts();
      // Some tests serve the site a second time; see `otherPort`.
      const origins = [...readOrigins(ports.web), `http://127.0.0.1:${ports.web + 1}`];
      const stack = await startStack({ ports, choice, origins, market: false, progress: createProgress() });
      // A part that exits makes tests fail in many ways; this message names the cause.
      stack.failed.catch((error: Error) => console.error(error.message));
      stacks.push(stack);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.WEIR_E2E_URL = stacks.map(({ urls }) => urls.web).join(" ");
  return stop;
}

/** Another run may use the default ports. */
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
