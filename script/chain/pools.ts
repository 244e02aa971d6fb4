import { lendingPoolsAbi, lensAbi } from "@weir/sdk/abi";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, encodeFunctionData, erc20Abi, type Hex, maxUint256, zeroAddress } from "viem";
import type { Client } from "./target.ts";

export type Listed = { id: bigint; token: Address; decimals: number; symbol: string };

/** A pool as the programs here speak of it: by its name and its tokens' symbols. */
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

/** The data of a call to the core by the account itself and for itself. */
export const coreCall = {
  supply: (reserve: Listed, assets: bigint, account: Address): Hex =>
    encodeFunctionData({ abi: lendingPoolsAbi, functionName: "supply", args: [reserve.id, assets, 0n, account, "0x"] }),
  withdraw: (reserve: Listed, assets: bigint, account: Address): Hex =>
    encodeFunctionData({
      abi: lendingPoolsAbi,
      functionName: "withdraw",
      args: [reserve.id, assets, 0n, account, account],
    }),
  supplyCollateral: (reserve: Listed, assets: bigint, account: Address): Hex =>
    encodeFunctionData({
      abi: lendingPoolsAbi,
      functionName: "supplyCollateral",
      args: [reserve.id, assets, account, "0x"],
    }),
  withdrawCollateral: (reserve: Listed, assets: bigint, account: Address): Hex =>
    encodeFunctionData({
      abi: lendingPoolsAbi,
      functionName: "withdrawCollateral",
      args: [reserve.id, assets, account, account],
    }),
  enable: (reserve: Listed, account: Address): Hex =>
    encodeFunctionData({ abi: lendingPoolsAbi, functionName: "setCollateral", args: [reserve.id, account, true] }),
  borrow: (reserve: Listed, assets: bigint, account: Address): Hex =>
    encodeFunctionData({ abi: lendingPoolsAbi, functionName: "borrow", args: [reserve.id, assets, account, account] }),
  markSilent: (id: bigint): Hex => encodeFunctionData({ abi: lendingPoolsAbi, functionName: "markSilent", args: [id] }),
  repay: (reserve: Listed, assets: bigint, account: Address): Hex =>
    encodeFunctionData({ abi: lendingPoolsAbi, functionName: "repay", args: [reserve.id, assets, 0n, account, "0x"] }),
};

export const approveAll = (spender: Address): Hex =>
  encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [spender, maxUint256] });
