import type { Config, Connector } from "wagmi";
import { connect } from "wagmi/actions";
import { createStore } from "@/lib/store.ts";
import type { Explanation } from "@/modules/errors/explain.ts";
import { connectProblem, NoAccountError } from "./connectProblem.ts";
import { unlessAborted } from "./patience.ts";
import { walletName } from "./walletFace.ts";

/** The wallet that was picked: it is waited for while there is no problem. */
export type Attempt = { connector: Connector; problem: Explanation | null };

/** null: none was picked, it has connected, or waiting for it was cancelled. Lives as long as the page. */
export const attempt = createStore<Attempt | null>(null);

let waiting: AbortController | null = null;

/**
 * Asks a wallet for its accounts. Never rejects: `attempt` says how far it is and why it failed. Whoever was asked before
 * is no longer waited for.
 */
export async function connectTo(config: Config, connector: Connector): Promise<void> {
  cancelConnecting();
  const controller = new AbortController();
  const { signal } = controller;
  waiting = controller;
  attempt.set({ connector, problem: null });
  // wagmi counts a wallet that is waited for as neither connected nor not; it has to hear of a cancellation too.
  const cancellable: Connector = {
    ...connector,
    async connect(parameters) {
      const answer = await unlessAborted(connector.connect(parameters), signal);
      if (answer.accounts.length === 0) throw new NoAccountError();
      return answer;
    },
  };
  try {
    await connect(config, { connector: cancellable });
    if (!signal.aborted) attempt.set(null);
  } catch (error) {
    if (!signal.aborted) attempt.set({ connector, problem: connectProblem(error, walletName(connector)) });
  } finally {
    if (waiting === controller) waiting = null;
  }
}

/** A wallet cannot be told to close its window; what it answers from now on is not waited for. */
export function cancelConnecting(): void {
  waiting?.abort();
  waiting = null;
  attempt.set(null);
}
