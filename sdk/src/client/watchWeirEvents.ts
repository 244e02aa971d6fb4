import type { Client } from "viem";
import { watchContractEvent } from "viem/actions";
import { lendingPoolsAbi } from "../abi.ts";
import type { Contracts } from "./contracts.ts";
import type { WeirEvent, WeirEventFilter, WeirEventName } from "./weirEvent.ts";

export type WatchWeirEventsParameters<name extends WeirEventName> = {
  deployment: Contracts;
  /** Every event of the core by default. */
  eventName?: name | undefined;
  /** Takes effect together with `eventName`. */
  args?: WeirEventFilter<name> | undefined;
  /** Where to begin; only events of later blocks by default. */
  fromBlock?: bigint | undefined;
  onEvents: (events: WeirEvent<name>[]) => void;
  onError?: ((error: Error) => void) | undefined;
  /** Milliseconds between two polls; the client's by default. */
  pollingInterval?: number | undefined;
};

/**
 * Calls `onEvents` with the core's new events, decoded and typed by `eventName`. A failed poll reaches `onError`, and
 * polling continues.
 * @returns a function that ends it
 */
export const watchWeirEvents = <name extends WeirEventName = WeirEventName>(
  client: Client,
  { deployment, eventName, args, fromBlock, onEvents, onError, pollingInterval }: WatchWeirEventsParameters<name>,
): (() => void) =>
  watchContractEvent(client, {
    abi: lendingPoolsAbi,
    address: deployment.lendingPools,
    eventName,
    args: args as never,
    fromBlock,
    onLogs: (logs: unknown[]) => onEvents(logs as WeirEvent<name>[]),
    onError,
    strict: true,
    poll: true,
    ...(pollingInterval !== undefined && { pollingInterval }),
  });
