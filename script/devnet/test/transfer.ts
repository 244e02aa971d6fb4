import { localAccount } from "@weir/chain/accounts";
import { connect } from "@weir/chain/target";
import { rpc } from "@weir/process/rpc";
import { type Hex, parseGwei } from "viem";
import type { Network, NetworkNode } from "../startNetwork.ts";

/** An account that does not use Weir here. */
const sender = 5;

/** Sends a transfer to a node, without waiting for a block. */
export async function sendTransfer({ chainId }: Network, { rpcUrl }: NetworkNode): Promise<Hex> {
  const client = await connect({ rpcUrl, chainId });
  const account = localAccount(chainId, sender);
  const serializedTransaction = await account.signTransaction({
    type: "eip1559",
    chainId,
    nonce: await client.getTransactionCount({ address: account.address }),
    to: account.address,
    value: 1n,
    gas: 21_000n,
    maxFeePerGas: parseGwei("100"),
    maxPriorityFeePerGas: parseGwei("1"),
  });
  return client.sendRawTransaction({ serializedTransaction });
}

/** Whether every node has the transaction in the same block. */
export async function minedOnAll({ nodes }: Network, hash: Hex): Promise<boolean> {
  const receipts = await Promise.all(
    nodes.map(({ rpcUrl }) => rpc<{ blockHash: Hex } | null>(rpcUrl, "eth_getTransactionReceipt", [hash])),
  );
  return receipts.every((receipt) => receipt !== null && receipt.blockHash === receipts[0]?.blockHash);
}
