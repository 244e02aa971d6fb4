import type { Config, Connector } from "wagmi";
import { reconnect } from "wagmi/actions";
import { createStore } from "@/lib/store.ts";
import { within } from "./patience.ts";
import { walletName } from "./walletFace.ts";

/** Whether the restoration of the previous connection is pending. */
export const restoring = createStore(true);

/** Timeout for a wallet to report its connection, in milliseconds. */
const PATIENCE = 3_000;

/** wagmi waits for each wallet in turn without timeout, and stops at the first one that throws. */
const bounded = (connector: Connector, patience: number): Connector => ({
  ...connector,
  getProvider: async () => connector.getProvider(),
  isAuthorized: () =>
    within(
      patience,
      Promise.resolve().then(() => connector.isAuthorized()),
      () => false,
    ).catch(() => false),
  connect: (parameters) =>
    within(patience, connector.connect(parameters), () => {
      throw new Error(`${walletName(connector)} does not answer.`);
    }),
});

/**
 * Restores the previous session's connection, if any. Never rejects; a wallet that does not answer counts as
 * disconnected.
 */
export async function restore(config: Config, patience = PATIENCE): Promise<void> {
  try {
    await reconnect(config, { connectors: config.connectors.map((connector) => bounded(connector, patience)) });
  } catch {
    // Nothing is restored; the user connects again.
  } finally {
    restoring.set(false);
  }
}
