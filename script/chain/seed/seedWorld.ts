import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, encodeFunctionData, parseAbi, parseUnits } from "viem";
import { deployer, localAccount } from "../accounts.ts";
import type { Feeds } from "../market/feeds.ts";
import { approveAll, coreCall, type Listed, type NamedPool, openPool } from "../pools.ts";
import type { Client } from "../target.ts";
import type { Call } from "./transactions.ts";

export type PoolKey = "core" | "staked";
export type Verb = Exclude<keyof typeof coreCall, "markSilent">;

/** The chain with accounts by number, tokens by symbol, and amounts in whole tokens (number) or token units (bigint). */
export type World = Record<PoolKey, NamedPool> & {
  deployment: Deployment;
  address(account: number): Address;
  snapshot(account: number, pool: PoolKey): Promise<PoolSnapshot>;
  /** A call to the core. */
  call(from: number, verb: Verb, pool: PoolKey, symbol: string, amount?: number | bigint): Call;
  /** Gives an account tokens: the deployer mints; the account wraps its own ether. */
  give(account: number, symbol: string, amount: number): Call;
  approve(from: number, symbol: string): Call;
};

export type Scene = {
  client: Client;
  world: World;
  feeds: Feeds;
  /** Decides the random numbers. */
  seed: string;
  /** Told which part of the work is done, 1 for all of it. */
  progress(part: number): void;
};

const tokenAbi = parseAbi(["function mint(address account, uint256 amount)", "function deposit() payable"]);

export async function createWorld(client: Client, deployment: Deployment): Promise<World> {
  const [core, staked] = await Promise.all([
    openPool(client, deployment, "Core"),
    openPool(client, deployment, "Staked ETH"),
  ]);
  const pools = { core, staked };
  const to = deployment.lendingPools;
  const address = (account: number) => localAccount(client.chain.id, account).address;
  const units = ({ decimals }: Listed, amount: number | bigint): bigint =>
    typeof amount === "bigint" ? amount : parseUnits(`${amount}`, decimals);

  return {
    ...pools,
    deployment,
    address,
    snapshot: (account, key) => pools[key].snapshot(address(account)),
    call(from, verb, key, symbol, amount = 0) {
      const reserve = pools[key].reserve(symbol);
      const account = address(from);
      const data =
        verb === "enable"
          ? coreCall.enable(reserve, account)
          : coreCall[verb](reserve, units(reserve, amount), account);
      return { from, to, data, what: `${verb} ${symbol}` };
    },
    give(account, symbol, amount) {
      const reserve = core.reserve(symbol);
      const value = units(reserve, amount);
      const common = { to: reserve.token, what: `give ${symbol}` };
      if (symbol === "WETH") {
        return {
          ...common,
          from: account,
          value,
          data: encodeFunctionData({ abi: tokenAbi, functionName: "deposit" }),
        };
      }
      const data = encodeFunctionData({ abi: tokenAbi, functionName: "mint", args: [address(account), value] });
      return { ...common, from: deployer, data };
    },
    approve: (from, symbol) => ({
      from,
      to: core.reserve(symbol).token,
      data: approveAll(to),
      what: `approve ${symbol}`,
    }),
  };
}
