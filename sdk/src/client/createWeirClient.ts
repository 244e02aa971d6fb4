import { type Account, type Chain, type Client, type ClientConfig, createClient, type Transport } from "viem";
import type { Contracts } from "./contracts.ts";
import { type WeirActions, weirActions } from "./weirActions.ts";

/** `client`: an existing viem client. Else what viem's `createClient` takes: `transport`, `chain`, `account`, … */
export type WeirClientConfig = { deployment: Contracts } & ({ client: Client } | ClientConfig);

export type WeirClient = Client<Transport, Chain | undefined, Account | undefined, undefined, WeirActions>;

/**
 * Creates a viem client that reads Weir, and with an `account` also acts in it. An account without a key of its own (an
 * address) has the transport's wallet sign.
 */
export const createWeirClient = ({ deployment, ...config }: WeirClientConfig): WeirClient => {
  const client: Client = "client" in config ? config.client : createClient(config);
  return client.extend(weirActions(deployment));
};
