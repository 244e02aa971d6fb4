import type { Deployment } from "@weir/sdk/deployments/deployment";

/** What the exported site fetches from config.json, beside it, when it opens: no address is built into it. */
export type WebConfig = {
  chainId: number;
  chainName: string;
  /** Milliseconds between two blocks; 0: one comes whenever someone asks for it. */
  blockTime: number;
  /** Nodes of the chain: the first is asked, the others stand in for it. */
  rpcUrls: string[];
  /** Base URL; the GraphQL API is at `${indexerUrl}/graphql`. */
  indexerUrl: string;
  deployment: Deployment;
};
