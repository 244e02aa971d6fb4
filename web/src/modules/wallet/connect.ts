import type { Config, Connector } from "wagmi";
import { connect } from "wagmi/actions";
import { createStore } from "@/lib/store.ts";
import type { Explanation } from "@/modules/errors/explain.ts";
import { connectProblem, NoAccountError } from "./connectProblem.ts";
import { unlessAborted } from "./patience.ts";
import { walletName } from "./walletFace.ts";

/** The chosen wallet, which is connecting while `problem` is absent. */
export type Attempt = { connector: Connector; problem: Explanation | null };

/** null: none was chosen, it has connected, or the attempt was cancelled. Kept for the lifetime of the page. */
export const attempt = createStore<Attempt | null>(null);

let waiting: AbortController | null = null;

/**
 * Asks a wallet for its accounts. Never rejects: `attempt` has the state and the reason of a failure. A previous
 * attempt is abandoned.
 */
export async function connectTo(config: Config, connector: Connector): Promise<void> {
  cancelConnecting();
  const controller = new AbortController();
  const { signal } = controller;
  waiting = controller;
  attempt.set({ connector, problem: null });
  // wagmi's status is "connecting" meanwhile; a cancellation must reset it.
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

/** A page cannot close the wallet's window; ignores later answers. */
export function cancelConnecting(): void {
  waiting?.abort();
  waiting = null;
  attempt.set(null);
}
