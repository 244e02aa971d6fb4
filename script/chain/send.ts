import type { Address, Hex } from "viem";
import { localAccount } from "./accounts.ts";
import type { Client } from "./target.ts";

/** Sends a transaction of a local account and waits until it is mined. Throws before sending if it would fail. */
export async function send(client: Client, from: number, to: Address, data: Hex): Promise<void> {
  const account = localAccount(client.chain.id, from);
  const request = await client.prepareTransactionRequest({ account, to, data, type: "eip1559" });
  // 30 % more than the estimate, because prices and interest move before it is mined.
  const gas = (request.gas * 13n) / 10n;
  const raw = await account.signTransaction({ ...request, gas });
  const hash = await client.sendRawTransaction({ serializedTransaction: raw });
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error(`Transaction ${hash} was mined and failed.`);
}
