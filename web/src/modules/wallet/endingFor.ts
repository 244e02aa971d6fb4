import type { Address, Client, Hex } from "viem";
import { getTransactionReceipt } from "viem/actions";
import { type Ending, untilEnded } from "../chain/ending.ts";
import { strangerOf } from "./stranger.ts";

/** `stranger`: the account that sent it instead of the planned one; null or absent if the sender is correct. */
export type EndingFor = Ending & { stranger?: Address | null };

/**
 * Like untilEnded(), for a transaction that the given account should send.
 * @param patience milliseconds
 * @throws what untilEnded() throws, and what the node does
 */
export async function endingFor(client: Client, account: Address, hash: Hex, patience: number): Promise<EndingFor> {
  const ending = await untilEnded(hash, patience);
  if (ending.kind !== "mined") return ending;
  const { from } = await getTransactionReceipt(client, { hash: ending.hash });
  return { ...ending, stranger: await strangerOf(client, from, account) };
}
