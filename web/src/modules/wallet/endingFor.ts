import type { Address, Client, Hex } from "viem";
import { getTransactionReceipt } from "viem/actions";
import { type Ending, untilEnded } from "../chain/ending.ts";
import { strangerOf } from "./stranger.ts";

/** `stranger`: who sent it in place of the account that was to; null or absent where that is in order. */
export type EndingFor = Ending & { stranger?: Address | null };

/**
 * Waits as untilEnded() does, for a transaction that the account was to send.
 * @param patience milliseconds
 * @throws what untilEnded() throws, and what the node does
 */
export async function endingFor(client: Client, account: Address, hash: Hex, patience: number): Promise<EndingFor> {
  const ending = await untilEnded(hash, patience);
  if (ending.kind !== "mined") return ending;
  const { from } = await getTransactionReceipt(client, { hash: ending.hash });
  return { ...ending, stranger: await strangerOf(client, from, account) };
}
