import type { Address, Hex } from "viem";

/** What a deploy leaves behind for a chain: the only place an address comes from. Written by a program, never by hand. */
export type Deployment = {
  chainId: number;
  /** The block the core was deployed in: nothing of Weir is older. */
  startBlock: number;
  lendingPools: Address;
  lens: Address;
  /** Pools that the deployer opened, by name. Others exist; the chain has no names. */
  pools: { id: Hex; name: string; description: string }[];
  /** On a local chain: where a visitor gets tokens. `wrap` takes ether, `drip` mints. Empty elsewhere. */
  faucets: { token: Address; symbol: string; kind: "wrap" | "drip"; amount: string }[];
  /** On a local chain: the feeds that the market program moves. Empty elsewhere. */
  feeds: { name: string; address: Address }[];
};
