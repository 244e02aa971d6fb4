import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { isReadable } from "@weir/sdk/math/snapshot";
import { encodeFunctionData, type Hex, zeroAddress } from "viem";
import { openPool } from "../pools.ts";
import type { Client } from "../target.ts";

/** Whether a reserve's oracle gives a price, and the first and last mark that the core has of its silence, in seconds. */
export type Watched = { readable: boolean; since: number; last: number };

/** Seconds between two marks of a silence: half of `Silences.MAX_GAP`, so that a slow block does not end it. */
const interval = 1_800;

/**
 * Whether `markSilent` is due: every half hour while a price is unreadable, and at once when it is readable again. After a day of
 * marks liquidations go on without the price; the last mark ends that.
 */
export const mustMark = ({ readable, since, last }: Watched, now: number): boolean =>
  readable ? since !== 0 : now - last >= interval;

/** Returns a function that lists the marks which are due in the deployment's pools. */
export async function createKeeper(client: Client, deployment: Deployment) {
  const core = { address: deployment.lendingPools, abi: lendingPoolsAbi } as const;
  const pools = await Promise.all(deployment.pools.map(({ name }) => openPool(client, deployment, name)));
  return async () => {
    const marks: { data: Hex; what: string }[] = [];
    for (const pool of pools) {
      const { reserves, timestamp } = await pool.snapshot(zeroAddress);
      const silences = await Promise.all(
        reserves.map(({ id }) => client.readContract({ ...core, functionName: "silenceOf", args: [id] })),
      );
      for (const [at, reserve] of reserves.entries()) {
        const { id, symbol } = reserve;
        const readable = isReadable(reserve);
        const { since, last } = silences[at]!;
        if (!mustMark({ readable, since, last }, Number(timestamp))) continue;
        const what = `${symbol} in ${pool.name} ${readable ? "has a price again" : "has no price"}`;
        const data = encodeFunctionData({ abi: lendingPoolsAbi, functionName: "markSilent", args: [id] });
        marks.push({ data, what });
      }
    }
    return marks;
  };
}
