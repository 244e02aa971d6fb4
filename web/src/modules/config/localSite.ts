import type { SiteConfig } from "@weir/sdk/deployments/site";

/** Anvil's, and that of the peer-to-peer network in script/devnet: keys that everybody knows hold nothing of worth there. */
const LOCAL_CHAINS: ReadonlySet<number> = new Set([31337, 31338]);
/** Names of this machine that no name server can give to another. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether the site's chain is one of this machine, by its id and by where its nodes are; what config.json calls it counts for
 * nothing. That the nodes are of that chain the transport sees to: it takes no answer from one of another.
 */
export const isLocalSite = ({ chainId, rpcUrls }: { chainId: number; rpcUrls: readonly string[] }): boolean =>
  LOCAL_CHAINS.has(chainId) && rpcUrls.every((url) => LOOPBACK.test(new URL(url).hostname));
