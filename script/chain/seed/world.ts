import { actionCall, approveCall, dataOf } from "@weir/sdk/actions/call";
import type { Action } from "@weir/sdk/actions/simulate";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, encodeFunctionData, maxUint256, parseAbi, parseUnits } from "viem";
import { deployer, localAccount } from "../accounts.ts";
import { type Listed, type NamedPool, openPool } from "../pools.ts";
import type { Client } from "../target.ts";
import type { Call } from "./blocks.ts";

export type PoolKey = "core" | "staked";

/** A whole number of tokens, or token units. */
type Amount = number | bigint;
type Deed = (from: number, pool: PoolKey, symbol: string, amount: Amount) => Call;

/** The chain as the seed speaks of it: accounts by number, tokens by symbol, amounts in whole tokens. */
export type World = Record<PoolKey, NamedPool> & {
  deployment: Deployment;
  address(account: number): Address;
  snapshot(account: number, pool: PoolKey): Promise<PoolSnapshot>;
  supply: Deed;
  withdraw: Deed;
  supplyCollateral: Deed;
  withdrawCollateral: Deed;
  borrow: Deed;
  repay: Deed;
  enable(from: number, pool: PoolKey, symbol: string): Call;
  /** Gives an account tokens: the deployer mints, ether is wrapped by its owner. */
  give(account: number, symbol: string, amount: number): Call;
  approve(from: number, symbol: string): Call;
};

const tokenAbi = parseAbi(["function mint(address account, uint256 amount)", "function deposit() payable"]);

export async function createWorld(client: Client, deployment: Deployment): Promise<World> {
  const [core, staked] = await Promise.all([
    openPool(client, deployment, "Core"),
    openPool(client, deployment, "Staked ETH"),
  ]);
  const pools = { core, staked };
  const address = (account: number) => localAccount(client.chain.id, account).address;
  const units = ({ decimals }: Listed, amount: Amount): bigint =>
    typeof amount === "bigint" ? amount : parseUnits(`${amount}`, decimals);

  const to = deployment.lendingPools;
  const dataBy = (from: number, action: Action) => dataOf(actionCall(to, address(from), action));
  const deed =
    (what: string, type: Action["type"]): Deed =>
    (from, key, symbol, amount) => {
      const reserve = pools[key].reserve(symbol);
      const data = dataBy(from, { type, reserveId: reserve.id, assets: units(reserve, amount) });
      return { from, to, data, what: `${what} ${symbol}` };
    };

  return {
    ...pools,
    deployment,
    address,
    snapshot: (account, key) => pools[key].snapshot(address(account)),
    supply: deed("supply", "supply"),
    withdraw: deed("withdraw", "withdraw"),
    supplyCollateral: deed("supply as collateral", "supplyCollateral"),
    withdrawCollateral: deed("withdraw collateral", "withdrawCollateral"),
    borrow: deed("borrow", "borrow"),
    repay: deed("repay", "repay"),
    enable: (from, key, symbol) => {
      const reserveId = pools[key].reserve(symbol).id;
      const data = dataBy(from, { type: "setCollateral", reserveId, enabled: true });
      return { from, to, data, what: `enable ${symbol} as collateral` };
    },
    give: (account, symbol, amount) => {
      const reserve = core.reserve(symbol);
      const what = `give ${symbol}`;
      const value = units(reserve, amount);
      if (symbol === "WETH") {
        const data = encodeFunctionData({ abi: tokenAbi, functionName: "deposit" });
        return { from: account, to: reserve.token, data, value, what };
      }
      const data = encodeFunctionData({ abi: tokenAbi, functionName: "mint", args: [address(account), value] });
      return { from: deployer, to: reserve.token, data, what };
    },
    approve: (from, symbol) => {
      const { token } = core.reserve(symbol);
      return { from, to: token, data: dataOf(approveCall(to, token, maxUint256, 0n)), what: `approve ${symbol}` };
    },
  };
}
