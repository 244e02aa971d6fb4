/** Chain ids of Anvil and of the devnet, on which publicly known keys hold nothing of value. */
const LOCAL_CHAINS: ReadonlySet<number> = new Set([31337, 31338]);
/** Names of this machine that DNS cannot assign to another. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Whether the site's chain runs on this machine, by its id and by its nodes' addresses, not by its name in config.json.
 * The transport ensures that the nodes serve that chain.
 */
export const isLocalSite = ({ chainId, rpcUrls }: { chainId: number; rpcUrls: readonly string[] }): boolean =>
  LOCAL_CHAINS.has(chainId) && rpcUrls.every((url) => LOOPBACK.test(new URL(url).hostname));
