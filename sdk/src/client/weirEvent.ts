import type { ContractEventArgs, ContractEventName, Log } from "viem";
import type { lendingPoolsAbi } from "../abi.ts";

/** The events of the core, by their Solidity names. */
export type WeirEventName = ContractEventName<typeof lendingPoolsAbi>;

/** A decoded event of the core: `eventName`, `args` typed by it, and where in the chain it is. */
export type WeirEvent<name extends WeirEventName = WeirEventName> = {
  [key in name]: Log<bigint, number, false, undefined, true, typeof lendingPoolsAbi, key>;
}[name];

/** Values of indexed arguments to select events by; an array selects any of its values. */
export type WeirEventFilter<name extends WeirEventName> = ContractEventArgs<typeof lendingPoolsAbi, name>;
