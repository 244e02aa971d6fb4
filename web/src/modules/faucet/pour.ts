import { type Address, type EncodeFunctionDataParameters, encodeFunctionData, type Hex } from "viem";
import { getTransactionCount, simulateContract } from "viem/actions";
import type { Config } from "wagmi";
import type { Ending } from "../chain/ending.ts";
import { endingFor } from "../wallet/endingFor.ts";
import { requireChain } from "../wallet/requireChain.ts";
import { sendAs } from "../wallet/sendAs.ts";
import { requireSigner } from "../wallet/signer.ts";
import { explainStranger } from "../wallet/switched.ts";
import { etherOf, type Faucet, faucetCall } from "./faucetCall.ts";

const PATIENCE = 60_000;

/** The call as the chain gets it. `count`: how many transactions blocks had of the account before. */
export type Signed = { hash: Hex; to: Address; data: Hex; value: bigint; count: number };

/**
 * Tries, signs and waits. Returns how it ended, with a block that has it or displaced in the wallet. Loaded when a tap is
 * first turned on.
 */
export async function pour(
  config: Config,
  account: Address,
  faucet: Faucet,
  times: bigint,
  onSent: (signed: Signed) => void,
): Promise<Ending> {
  const client = config.getClient();
  const signer = { account, chainId: client.chain.id };
  const call = faucetCall(faucet, times);
  await requireSigner(config, signer);
  // Tried first: a mined revert costs gas and tells less.
  await Promise.all([simulateContract(client, { ...call, account }), requireChain(client, signer.chainId)]);
  const [data, value] = [encodeFunctionData(call as EncodeFunctionDataParameters), etherOf(faucet, times)];
  const count = await getTransactionCount(client, { address: account });
  const hash = await sendAs(config, signer, { to: call.address, data, ...(value > 0n && { value }) });
  onSent({ hash, to: call.address, data, value, count });
  const { stranger, ...ending } = await endingFor(client, account, hash, PATIENCE);
  if (ending.kind !== "mined") return ending;
  if (stranger) throw new Error(explainStranger(stranger, account).sentence);
  if (ending.reverted) {
    await simulateContract(client, { ...call, account, blockNumber: ending.block });
    throw new Error("The faucet reverted when the transaction was mined.");
  }
  return ending;
}
