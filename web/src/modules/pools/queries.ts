import { lensAbi } from "@weir/sdk/abi";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, type Client, type Hex, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { CHAIN } from "../chain/hooks/useHead.ts";
import { renamed, symbolOf } from "./names.ts";

const HOUR = 3600;

/** The changes that the pool's owner has announced; refetched when the chain's clock enters another hour. */
export const announcementsQuery = (
  client: Client,
  site: SiteConfig,
  pool: Hex,
  { timestamp, blockNumber }: Pick<PoolSnapshot, "timestamp" | "blockNumber">,
) => {
  const from = Math.floor(Number(timestamp) / HOUR) * HOUR;
  return {
    queryKey: ["announced", pool, from] as const,
    queryFn: async () => {
      const { fetchAnnounced } = await import("./fetchAnnounced.ts");
      return fetchAnnounced(client, site, pool, blockNumber, from);
    },
  };
};

export type AccountSnapshot = { account: Address | undefined; snapshot: PoolSnapshot };

/** All data that is shown or signed, from one block. */
export const snapshotQuery = (client: Client, site: SiteConfig, pool: Hex, account: Address | undefined) => ({
  queryKey: [CHAIN, "snapshot", pool, account ?? null] as const,
  queryFn: async (): Promise<AccountSnapshot> => {
    const snapshot = await readContract(client, {
      abi: lensAbi,
      address: site.deployment.lens,
      functionName: "snapshot",
      args: [BigInt(pool), account ?? zeroAddress],
    });
    return { account, snapshot: renamed(snapshot, ({ symbol, token }) => symbolOf(symbol, token)) };
  },
});
