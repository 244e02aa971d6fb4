import { actionCall, approveCall, dataOf } from "@weir/sdk/actions/call";
import type { Action } from "@weir/sdk/actions/simulate";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { encodeFunctionData, maxUint256, parseAbi, parseUnits } from "viem";
import { deployer, localAccount } from "../accounts.ts";
import { openPool } from "../pools.ts";
import type { Client } from "../target.ts";
import type { Call } from "./transactions.ts";

export type PoolKey = "core" | "staked";
export type Verb = Exclude<Action["type"], "setCollateral"> | "enable";

export type World = Awaited<ReturnType<typeof createWorld>>;

const tokenAbi = parseAbi(["function mint(address account, uint256 amount)", "function deposit() payable"]);

/** The chain with accounts by number, tokens by symbol, and amounts in whole tokens (number) or token units (bigint). */
export async function createWorld(client: Client, deployment: Deployment) {
  const [core, staked] = await Promise.all([
    openPool(client, deployment, "Core"),
    openPool(client, deployment, "Staked ETH"),
  ]);
  const pools = { core, staked };
  const to = deployment.lendingPools;
  const address = (account: number) => localAccount(client.chain.id, account).address;
  const units = (decimals: number, amount: number | bigint): bigint =>
    typeof amount === "bigint" ? amount : parseUnits(`${amount}`, decimals);

  return {
    ...pools,
    deployment,
    address,
    snapshot: (account: number, key: PoolKey) => pools[key].snapshot(address(account)),
    /** A call to the core. */
    call(from: number, verb: Verb, key: PoolKey, symbol: string, amount: number | bigint = 0): Call {
      const reserve = pools[key].reserve(symbol);
      const action: Action =
        verb === "enable"
          ? { type: "setCollateral", reserveId: reserve.id, enabled: true }
          : { type: verb, reserveId: reserve.id, assets: units(reserve.decimals, amount) };
      const data = dataOf(actionCall(to, address(from), action));
      return { from, to, data, what: `${verb} ${symbol}` };
    },
    /** Gives an account tokens: the deployer mints; the account wraps its own ether. */
    give(account: number, symbol: string, amount: number): Call {
      const { info, decimals } = core.reserve(symbol);
      const value = units(decimals, amount);
      const common = { to: info.token, what: `give ${symbol}` };
      if (symbol === "WETH") {
        const data = encodeFunctionData({ abi: tokenAbi, functionName: "deposit" });
        return { ...common, from: account, value, data };
      }
      const data = encodeFunctionData({ abi: tokenAbi, functionName: "mint", args: [address(account), value] });
      return { ...common, from: deployer, data };
    },
    approve(from: number, symbol: string): Call {
      const { token } = core.reserve(symbol).info;
      return { from, to: token, data: dataOf(approveCall(to, token, maxUint256, 0n)), what: `approve ${symbol}` };
    },
  };
}
