import type { Address, Hex } from "viem";
import { localAccount } from "./accounts.ts";
import type { Client } from "./target.ts";

/** Sends a transaction of one of the chain's own accounts and waits until it is mined. Throws before sending if it would fail. */
export async function send(client: Client, from: number, to: Address, data: Hex): Promise<void> {
  const account = localAccount(client.chain.id, from);
  const request = await client.prepareTransactionRequest({ account, to, data, type: "eip1559" });
  // What the chain needs now, and some: prices and interest move before it is mined.
  const gas = (request.gas * 13n) / 10n;
  const raw = await account.signTransaction({ ...request, gas });
  const hash = await client.sendRawTransaction({ serializedTransaction: raw });
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error(`Transaction ${hash} was mined and failed.`);
}
