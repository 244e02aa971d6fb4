import { Failure } from "@weir/process/failure";
import { BaseError } from "viem";
import { localAccount } from "../accounts.ts";
import { errorCode } from "../errorCode.ts";
import type { Client } from "../target.ts";
import type { Call } from "./blocks.ts";

/** Why a mined transaction failed, as the chain says when it is tried again on the block that has it. */
export async function failureOf(
  client: Client,
  { from, to, data, value = 0n, what }: Call,
  blockNumber: bigint,
): Promise<Failure> {
  const account = localAccount(client.chain.id, from).address;
  const error = await client.call({ account, to, data, value, blockNumber }).catch((reason: unknown) => reason);
  const reason = error instanceof BaseError ? `The chain says ${errorCode(error)}.` : "It succeeds when tried again.";
  return new Failure(`The seed could not go on: "${what}" of account ${from} was refused. ${reason}`);
}
