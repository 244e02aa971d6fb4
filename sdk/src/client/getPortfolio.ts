import type { Address, Client, ContractFunctionReturnType } from "viem";
import { readContract } from "viem/actions";
import type { lensAbi } from "../abi.ts";
import { accountOf } from "./accountOf.ts";
import type { Contracts } from "./contracts.ts";
import { decodingLensAbi } from "./decodingLensAbi.ts";

/**
 * What an account has and owes in a pool: `Lens.portfolio`. Amounts are token units, deposits rounded down and debts rounded
 * up; values are WAD of the pool's unit at the middle of each price band. ILens.sol defines every field and its sentinel
 * values (`healthKnown`, `liquidationPrice`, `timeToLiquidation`, `netApy`).
 */
export type PoolPosition = ContractFunctionReturnType<typeof lensAbi, "view", "portfolio">[number];

export type GetPortfolioParameters = {
  deployment: Contracts;
  pools: readonly bigint[];
  /** The client's account by default. */
  account?: Address | undefined;
  /** The newest block by default. */
  blockNumber?: bigint | undefined;
};

/**
 * Reads what an account has and owes in each of the pools, what that earns and costs, and how far it is from liquidation:
 * one entry a pool, in the order of `pools`, all of one block, in one call.
 * @throws AccountMissingError where neither the parameters nor the client name an account
 * @throws ContractFunctionExecutionError where a pool does not exist or no node answers
 */
export const getPortfolio = async (
  client: Client,
  { deployment, pools, account, blockNumber }: GetPortfolioParameters,
): Promise<readonly PoolPosition[]> =>
  readContract(client, {
    abi: decodingLensAbi,
    address: deployment.lens,
    functionName: "portfolio",
    args: [pools, accountOf(client, account).address],
    ...(blockNumber !== undefined && { blockNumber }),
  });
