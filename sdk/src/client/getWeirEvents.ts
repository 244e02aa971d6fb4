import type { BlockNumber, BlockTag, Client } from "viem";
import { getContractEvents } from "viem/actions";
import { lendingPoolsAbi } from "../abi.ts";
import type { Contracts } from "./contracts.ts";
import type { WeirEvent, WeirEventFilter, WeirEventName } from "./weirEvent.ts";

export type GetWeirEventsParameters<name extends WeirEventName> = {
  deployment: Contracts;
  /** Every event of the core by default. */
  eventName?: name | undefined;
  /** Takes effect together with `eventName`. */
  args?: WeirEventFilter<name> | undefined;
  /** The newest block by default, as of `eth_getLogs`; nodes limit how many blocks one request may span. */
  fromBlock?: BlockNumber | BlockTag | undefined;
  toBlock?: BlockNumber | BlockTag | undefined;
};

/**
 * Reads the core's events in a range of blocks, decoded and typed by `eventName`, in the chain's order. Logs that do not fit
 * the ABI are left out.
 * @throws what `eth_getLogs` of the node throws
 */
export const getWeirEvents = async <name extends WeirEventName = WeirEventName>(
  client: Client,
  { deployment, eventName, args, fromBlock, toBlock }: GetWeirEventsParameters<name>,
): Promise<WeirEvent<name>[]> => {
  const logs: unknown[] = await getContractEvents(client, {
    abi: lendingPoolsAbi,
    address: deployment.lendingPools,
    eventName,
    args: args as never,
    fromBlock,
    toBlock,
    strict: true,
  });
  return logs as WeirEvent<name>[];
};
