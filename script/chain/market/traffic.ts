import type { Random } from "@weir/process/random";
import { actionCall, dataOf } from "@weir/sdk/actions/call";
import type { Action } from "@weir/sdk/actions/simulate";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { borrowCapacity, positionOf } from "@weir/sdk/math/health";
import { bitsOf, idleOf, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import type { Address, Hex } from "viem";
import { localAccount } from "../accounts.ts";
import { type NamedPool, openPool } from "../pools.ts";
import { share } from "../share.ts";
import type { Client } from "../target.ts";

/** One small deed of one of the seed's accounts. */
export type Deed = { from: number; data: Hex; what: string };

export type Traffic = { next(): Promise<Deed | undefined> };

const accounts = [1, 2, 3, 4, 5, 7];

/** People who come by: one of the seed's accounts lends, repays or borrows a little more where it does so already. */
export async function createTraffic(client: Client, deployment: Deployment, random: Random): Promise<Traffic> {
  const pools = await Promise.all(deployment.pools.map(({ name }) => openPool(client, deployment, name)));
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

  const core = deployment.lendingPools;
  return {
    next: async () => {
      const pool = pick(pools);
      const from = pick(accounts);
      if (!pool || from === undefined) return;
      const { address } = localAccount(client.chain.id, from);
      const snapshot = await pool.snapshot(address);
      const part = 0.001 + 0.004 * random();
      return pick(deedsOf({ core, pool, from, address, snapshot, part }));
    },
  };
}

type Visit = { core: Address; pool: NamedPool; from: number; address: Address; snapshot: PoolSnapshot; part: number };

/** What the account can do without changing what it is: in each reserve it is in, a little more or a little less. */
function deedsOf({ core, pool, from, address, snapshot, part }: Visit): Deed[] {
  const { limit, debt } = borrowCapacity(snapshot);
  const deeds: Deed[] = [];
  for (const reserve of snapshot.reserves) {
    const { supplyAssets, debtAssets } = positionOf(reserve);
    const add = (what: string, type: Action["type"], assets: bigint) =>
      deeds.push({
        from,
        data: dataOf(actionCall(core, address, { type, reserveId: reserve.id, assets })),
        what: `${what} ${reserve.symbol} in ${pool.name}`,
      });

    const repaid = share(debtAssets, part);
    if (repaid > 0n && payable(reserve) > repaid) add("repays", "repay", repaid);
    // Stopped, it takes no more of either.
    if (reserve.info.stopped) continue;
    const lent = share(supplyAssets, part);
    if (lent > 0n && payable(reserve) > lent) add("lends", "supply", lent);
    const borrowed = share(debtAssets, part);
    const roomAfter = share(limit, 0.85) - debt - (borrowed * reserve.priceHigh) / WAD;
    if (borrowed > 0n && bitsOf(snapshot, reserve.id).hasDebt && roomAfter > 0n && idleOf(reserve) > borrowed * 2n) {
      add("borrows", "borrow", borrowed);
    }
  }
  return deeds;
}

const payable = ({ walletBalance, allowance }: ReserveSnapshot): bigint =>
  walletBalance < allowance ? walletBalance : allowance;
