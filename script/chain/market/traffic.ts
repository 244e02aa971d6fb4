import type { Random } from "@weir/process/random";
import { actionCall, dataOf } from "@weir/sdk/actions/call";
import type { Action } from "@weir/sdk/actions/simulate";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { positionOf } from "@weir/sdk/math/health";
import { idleOf, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { min } from "@weir/sdk/math/wad";
import type { Address, Hex } from "viem";
import { localAccount } from "../accounts.ts";
import { borrowRoom, share } from "../amounts.ts";
import { type NamedPool, openPool } from "../pools.ts";
import type { Client } from "../target.ts";

/** A small action of one of the seed's accounts, as a call of a contract. */
export type Visit = { from: number; to: Address; data: Hex; what: string };

const accounts = [1, 2, 3, 4, 5, 7];

/** Returns a function that picks an action: one of the accounts lends, repays or borrows a little more where it does so already. */
export async function createTraffic(client: Client, deployment: Deployment, random: Random) {
  const pools = await Promise.all(deployment.pools.map(({ name }) => openPool(client, deployment, name)));
  const core = deployment.lendingPools;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return async (): Promise<Visit | undefined> => {
    const pool = pick(pools);
    const from = pick(accounts);
    if (!pool || from === undefined) return;
    const { address } = localAccount(client.chain.id, from);
    return pick(
      visitsOf({ core, pool, from, address, snapshot: await pool.snapshot(address), part: 0.001 + 0.004 * random() }),
    );
  };
}

type Visitor = { core: Address; pool: NamedPool; from: number; address: Address; snapshot: PoolSnapshot; part: number };

/** In each reserve that the account uses, the actions that change `part` of its balance or debt. */
function visitsOf({ core, pool, from, address, snapshot, part }: Visitor): Visit[] {
  const visits: Visit[] = [];
  for (const reserve of snapshot.reserves) {
    const { supplyAssets, debtAssets } = positionOf(reserve);
    const add = (what: string, type: Action["type"], assets: bigint) =>
      visits.push({
        from,
        to: core,
        data: dataOf(actionCall(core, address, { type, reserveId: reserve.id, assets })),
        what: `${what} ${reserve.symbol} in ${pool.name}`,
      });

    const [lent, owed] = [share(supplyAssets, part), share(debtAssets, part)];
    const payable = min(reserve.walletBalance, reserve.allowance);
    if (owed > 0n && payable > owed) add("repays", "repay", owed);
    // A stopped reserve takes no more supply or debt.
    if (reserve.info.stopped) continue;
    if (lent > 0n && payable > lent) add("lends", "supply", lent);
    const room = borrowRoom(snapshot, reserve.id, 0.85);
    if (owed > 0n && room > owed && idleOf(reserve) > owed * 2n) add("borrows", "borrow", owed);
  }
  return visits;
}
