import { getSnapshot } from "@weir/sdk/client/getSnapshot";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { type Address, zeroAddress } from "viem";
import type { Client } from "./target.ts";

export type NamedPool = Awaited<ReturnType<typeof openPool>>;

/** Opens a pool of the deployment, with its reserves as they are now. */
export async function openPool(client: Client, deployment: Deployment, name: string) {
  const pool = deployment.pools.find((one) => one.name === name);
  if (!pool) throw new Error(`The deployment knows no pool "${name}".`);
  const snapshot = (account: Address) => getSnapshot(client, { deployment, pool: BigInt(pool.id), account });
  const { reserves } = await snapshot(zeroAddress);
  return {
    name,
    reserves,
    snapshot,
    /** The reserve of the token with this symbol. */
    reserve(symbol: string) {
      const reserve = reserves.find((one) => one.symbol === symbol);
      if (!reserve) throw new Error(`The pool "${name}" lists no ${symbol}.`);
      return reserve;
    },
  };
}
