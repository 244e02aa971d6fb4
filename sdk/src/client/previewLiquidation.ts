import { type Client, decodeFunctionResult } from "viem";
import { simulateContract } from "viem/actions";
import { lendingPoolsAbi } from "../abi.ts";
import { dataOf } from "../actions/call.ts";
import { type Liquidation, liquidateCall } from "../actions/liquidate.ts";
import { poolOf } from "../codec/ids.ts";
import type { Contracts } from "./contracts.ts";
import { decodingLensAbi } from "./decodingLensAbi.ts";
import type { PoolPosition } from "./getPortfolio.ts";

export type PreviewLiquidationParameters = { deployment: Contracts; liquidation: Liquidation };

export type LiquidationPreview = {
  /** Token units of the debt that the liquidator pays. */
  repaid: bigint;
  /** Token units of the collateral that the receiver gets. */
  seized: bigint;
  /** What the liquidated account has and owes in the pool, before and after. */
  before: PoolPosition;
  after: PoolPosition;
};

/**
 * Has the core liquidate by `eth_call` (`Lens.preview`), as the receiver would; nothing is sent. Tokens do not move, so that neither the
 * liquidator's approval nor its balance matters.
 * @throws what the core reverts with, such as `Healthy`, or what the node throws
 */
export const previewLiquidation = async (
  client: Client,
  { deployment: { lendingPools, lens }, liquidation }: PreviewLiquidationParameters,
): Promise<LiquidationPreview> => {
  const { account, receiver, debtReserve } = liquidation;
  const call = liquidateCall(lendingPools, liquidation);
  const { result } = await simulateContract(client, {
    abi: decodingLensAbi,
    address: lens,
    functionName: "preview",
    args: [poolOf(debtReserve), account, receiver, [dataOf(call)]],
    account: receiver,
  });
  const [repaid, seized] = decodeFunctionResult({
    abi: lendingPoolsAbi,
    functionName: "liquidate",
    data: result.results[0]!,
  });
  return { repaid, seized, before: result.before, after: result.afterwards };
};
