import { lendingPoolsAbi } from "@weir/sdk/abi";
import { healthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { encodeFunctionData, maxUint256 } from "viem";
import { accountOf } from "./seedAccounts.ts";
import type { World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

const [finn, gus] = [accountOf("finn"), accountOf("gus")];

/** The liquidation of Finn by Gus, while Finn's health factor is below 1. */
export async function liquidatorCall(world: World): Promise<Call | undefined> {
  const health = healthFactor(await world.snapshot(finn, "core"));
  if (typeof health !== "bigint" || health >= WAD) return;
  const data = encodeFunctionData({
    abi: lendingPoolsAbi,
    functionName: "liquidate",
    args: [
      {
        account: world.address(finn),
        collateralReserve: world.core.reserve("WETH").id,
        fromSupply: false,
        inside: false,
        debtReserve: world.core.reserve("USDC").id,
        maxRepaid: maxUint256,
        minSeized: 0n,
        receiver: world.address(gus),
      },
      "0x",
    ],
  });
  return { from: gus, to: world.deployment.lendingPools, data, what: "liquidate" };
}
