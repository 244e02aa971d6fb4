import { type Address, type Client, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import type { PoolSnapshot } from "../math/snapshot.ts";
import type { Contracts } from "./contracts.ts";
import { decodingLensAbi } from "./decodingLensAbi.ts";

export type GetSnapshotParameters = {
  deployment: Contracts;
  pool: bigint;
  /** Whose positions, balances and allowances are read. The client's account by default; without one all are zero. */
  account?: Address | undefined;
  /** The newest block by default. */
  blockNumber?: bigint | undefined;
};

/**
 * Reads a pool, its reserves and what an account holds in them, all of one block, in one call (`Lens.snapshot`).
 * The functions of `math` and `actions` take this snapshot. Amounts are token units; rates are WAD a year; an amount times
 * a price, divided by 1e18, is a value in WAD of the pool's unit.
 * @throws ContractFunctionExecutionError where the pool does not exist or no node answers
 */
export const getSnapshot = (
  client: Client,
  { deployment, pool, account = client.account?.address ?? zeroAddress, blockNumber }: GetSnapshotParameters,
): Promise<PoolSnapshot> =>
  readContract(client, {
    abi: decodingLensAbi,
    address: deployment.lens,
    functionName: "snapshot",
    args: [pool, account],
    ...(blockNumber !== undefined && { blockNumber }),
  });
