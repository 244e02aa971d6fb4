import type { Address } from "viem";
import { simulateContract, waitForTransactionReceipt, writeContract } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { type Faucet, faucetCall } from "./faucetCall.ts";

const PATIENCE = 60_000;

/** Tries, signs and waits. Returns the block that has it. Loaded when a tap is first turned on. */
export async function pour(
  config: Config,
  account: Address,
  faucet: Faucet,
  times: bigint,
  onSent: () => void,
): Promise<bigint> {
  const client = config.getClient();
  const call = faucetCall(faucet, times);
  // Tried first: a mined revert costs gas and tells less.
  await simulateContract(client, { ...call, account });
  const wallet = await getConnectorClient(config, { chainId: client.chain.id });
  const hash = await writeContract(wallet, { ...call, account: wallet.account, chain: wallet.chain });
  onSent();
  const receipt = await waitForTransactionReceipt(client, { hash, timeout: PATIENCE });
  if (receipt.status === "reverted") {
    await simulateContract(client, { ...call, account, blockNumber: receipt.blockNumber });
    throw new Error("The faucet refused when it was mined.");
  }
  return receipt.blockNumber;
}
