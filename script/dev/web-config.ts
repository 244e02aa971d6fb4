import type { Deployment } from "@weir/contracts/deployments";

/** What the exported site fetches from /config.json when it opens: no address is built into it. */
export type WebConfig = {
  chainId: number;
  chainName: string;
  rpcUrls: string[];
  /** Base URL; the GraphQL API is at `${indexerUrl}/graphql`. */
  indexerUrl: string;
  /** Whether to offer the wallet that holds Anvil's well-known keys. Only ever true on a local chain. */
  testWallet: boolean;
  deployment: Deployment;
};
