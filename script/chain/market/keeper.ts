import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { encodeFunctionData, type Hex, zeroAddress } from "viem";
import { type Listed, openPool } from "../pools.ts";
import type { Client } from "../target.ts";

/** What a reserve's oracle says now, and what the core has been told of it. Seconds. */
export type Watched = { readable: boolean; since: number; last: number };

/** Half of what may lie between two marks of one silence (`Silences.MAX_GAP`), so that a slow block breaks none. Seconds. */
const interval = 1_800;

/**
 * Whether `markSilent` has something to say: that a price is unreadable, every half hour, or that one is readable again, at
 * once. The first lets liquidations go on without the price after a day, the second ends that.
 */
export const mustMark = ({ readable, since, last }: Watched, now: number): boolean =>
  readable ? since !== 0 : now - last >= interval;

/** The calls that every reserve of the deployment's pools needs now. */
export type Keeper = { marks(): Promise<{ data: Hex; what: string }[]> };

export async function createKeeper(client: Client, deployment: Deployment): Promise<Keeper> {
  const pools = await Promise.all(deployment.pools.map(({ name }) => openPool(client, deployment, name)));
  const silenceOf = ({ id }: Listed) =>
    client.readContract({
      address: deployment.lendingPools,
      abi: lendingPoolsAbi,
      functionName: "silenceOf",
      args: [id],
    });

  return {
    marks: async () => {
      const found: { data: Hex; what: string }[] = [];
      for (const pool of pools) {
        const { reserves, timestamp } = await pool.snapshot(zeroAddress);
        for (const { id, symbol, priceLow } of reserves) {
          const readable = priceLow !== 0n;
          const { since, last } = await silenceOf(pool.reserve(symbol));
          if (!mustMark({ readable, since, last }, Number(timestamp))) continue;
          const what = `${symbol} in ${pool.name} ${readable ? "has a price again" : "has no price"}`;
          const data = encodeFunctionData({ abi: lendingPoolsAbi, functionName: "markSilent", args: [id] });
          found.push({ data, what });
        }
      }
      return found;
    },
  };
}
