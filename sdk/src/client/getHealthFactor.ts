import { type Address, BaseError, type Client, ContractFunctionRevertedError } from "viem";
import { readContract } from "viem/actions";
import { lendingPoolsAbi } from "../abi.ts";
import type { HealthFactor } from "../math/health.ts";
import { MAX_UINT256 } from "../math/snapshot.ts";
import { accountOf } from "./accountOf.ts";
import type { Contracts } from "./contracts.ts";

export type GetHealthFactorParameters = {
  deployment: Contracts;
  pool: bigint;
  /** The client's account by default. */
  account?: Address | undefined;
  /** The newest block by default. */
  blockNumber?: bigint | undefined;
};

const isUnreadablePrice = (error: unknown): boolean =>
  error instanceof BaseError &&
  error.walk(
    (cause) => cause instanceof ContractFunctionRevertedError && cause.data?.errorName === "PriceUnreadable",
  ) !== null;

/**
 * Reads the account's health factor in a pool as the core computes it for a liquidation: WAD, rounded down; below 1e18
 * anyone may liquidate.
 * @returns null: the account owes nothing, or the pool does not exist. "unreadable": a price behind it is unreadable now, so
 * that the core neither lends more nor liquidates
 * @throws AccountMissingError where neither the parameters nor the client name an account
 * @throws ContractFunctionExecutionError where no node answers
 */
export const getHealthFactor = async (
  client: Client,
  { deployment, pool, account, blockNumber }: GetHealthFactorParameters,
): Promise<HealthFactor> => {
  try {
    const factor = await readContract(client, {
      abi: lendingPoolsAbi,
      address: deployment.lendingPools,
      functionName: "healthFactor",
      args: [pool, accountOf(client, account).address],
      ...(blockNumber !== undefined && { blockNumber }),
    });
    return factor === MAX_UINT256 ? null : factor;
  } catch (error) {
    if (isUnreadablePrice(error)) return "unreadable";
    throw error;
  }
};
