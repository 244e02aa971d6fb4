import { lensAbi } from "@weir/contracts/abi";
import type { PoolSnapshot } from "@weir/contracts/math/snapshot";
import { type Address, type Client, type Hex, hexToString, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { CHAIN } from "../chain/hooks/useHead.ts";
import type { SiteConfig } from "../config/siteConfig.ts";

export type AccountSnapshot = { account: Address | undefined; snapshot: PoolSnapshot };

/** Everything that will be shown or signed, of one block. */
export const snapshotQuery = (client: Client, site: SiteConfig, pool: Hex, account: Address | undefined) => ({
  queryKey: [CHAIN, "snapshot", pool, account ?? null] as const,
  queryFn: async (): Promise<AccountSnapshot> => ({
    account,
    snapshot: await readContract(client, {
      abi: lensAbi,
      address: site.deployment.lens,
      functionName: "snapshot",
      args: [BigInt(pool), account ?? zeroAddress],
    }),
  }),
});

const unitAbi = [
  { type: "function", name: "unit", stateMutability: "view", inputs: [], outputs: [{ type: "bytes32" }] },
] as const;

/** What a pool counts in: its first oracle says, and all others must agree. Never changes. */
export const unitQuery = (client: Client, oracle: Address | undefined) => ({
  queryKey: ["unit", oracle ?? null] as const,
  enabled: oracle !== undefined,
  queryFn: async (): Promise<string> =>
    hexToString(await readContract(client, { abi: unitAbi, address: oracle!, functionName: "unit" }), { size: 32 }),
});
