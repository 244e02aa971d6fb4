import type { Config, Connector } from "wagmi";
import { reconnect } from "wagmi/actions";
import { createStore } from "@/lib/store.ts";
import { within } from "./patience.ts";
import { walletName } from "./walletFace.ts";

/** Whether it is still to be found out if the connection of the last visit stands. */
export const restoring = createStore(true);

/** How long a wallet may take to say whether it is still connected, in milliseconds. */
const PATIENCE = 3_000;

/** wagmi waits for each wallet in turn, without an end, and stops for good at one that throws. */
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
 * Takes up the connection of the last visit, where there was one. Never rejects; a wallet that does not answer counts as
 * not connected.
 */
export async function restore(config: Config, patience = PATIENCE): Promise<void> {
  try {
    await reconnect(config, { connectors: config.connectors.map((connector) => bounded(connector, patience)) });
  } catch {
    // Nothing is restored then; the user connects as on a first visit.
  } finally {
    restoring.set(false);
  }
}
