import { type Address, encodeFunctionData } from "viem";
import { simulateContract, waitForTransactionReceipt } from "viem/actions";
import type { Config } from "wagmi";
import { sendAs } from "../wallet/sendAs.ts";
import { requireSigner } from "../wallet/signer.ts";
import { strangerOf } from "../wallet/stranger.ts";
import { explainStranger } from "../wallet/switched.ts";
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
  const signer = { account, chainId: client.chain.id };
  const call = faucetCall(faucet, times);
  await requireSigner(config, signer);
  // Tried first: a mined revert costs gas and tells less.
  await simulateContract(client, { ...call, account });
  const value = "value" in call ? { value: call.value as bigint } : {};
  const hash = await sendAs(config, signer, { to: call.address, data: encodeFunctionData(call), ...value });
  onSent();
  const receipt = await waitForTransactionReceipt(client, { hash, timeout: PATIENCE });
  const stranger = await strangerOf(client, receipt.from, account);
  if (stranger) throw new Error(explainStranger(stranger, account).sentence);
  if (receipt.status === "reverted") {
    await simulateContract(client, { ...call, account, blockNumber: receipt.blockNumber });
    throw new Error("The faucet refused when it was mined.");
  }
  return receipt.blockNumber;
}
