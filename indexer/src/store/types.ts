import type { Context, Event } from "ponder:registry";
import type { lendingPoolsAbi } from "@weir/sdk/abi";
import type { ContractEventName } from "viem";

export type Db = Context["db"];

/** What an event of LendingPools carries, as its ABI says. */
export type Args<name extends ContractEventName<typeof lendingPoolsAbi>> = Event<`LendingPools:${name}`>["args"];
