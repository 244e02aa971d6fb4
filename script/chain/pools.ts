import { lensAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, zeroAddress } from "viem";
import type { Client } from "./target.ts";

export type Listed = { id: bigint; token: Address; decimals: number; symbol: string };

/** A pool of the deployment, with its reserves by the symbols of their tokens. */
export type NamedPool = {
  name: string;
  reserves: Listed[];
  reserve(symbol: string): Listed;
  snapshot(account: Address): Promise<PoolSnapshot>;
};

export async function openPool(client: Client, { lens, pools }: Deployment, name: string): Promise<NamedPool> {
  const pool = pools.find((one) => one.name === name);
  if (!pool) throw new Error(`The deployment knows no pool "${name}".`);
  const snapshot = (account: Address) =>
    client.readContract({ address: lens, abi: lensAbi, functionName: "snapshot", args: [BigInt(pool.id), account] });

  const reserves = (await snapshot(zeroAddress)).reserves.map(listed);
  const bySymbol = new Map(reserves.map((reserve) => [reserve.symbol, reserve]));
  return {
    name,
    reserves,
    snapshot,
    reserve: (symbol) => {
      const reserve = bySymbol.get(symbol);
      if (!reserve) throw new Error(`The pool "${name}" lists no ${symbol}.`);
      return reserve;
    },
  };
}

const listed = ({ id, info, decimals, symbol }: ReserveSnapshot): Listed => ({
  id,
  token: info.token,
  decimals,
  symbol,
});
