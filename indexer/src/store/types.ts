import type { Context, Event } from "ponder:registry";
import type { lendingPoolsAbi } from "@weir/sdk/abi";
import type { ContractEventName } from "viem";

export type Db = Context["db"];

/** The arguments of an event of LendingPools, by its ABI. */
export type Args<name extends ContractEventName<typeof lendingPoolsAbi>> = Event<`LendingPools:${name}`>["args"];
