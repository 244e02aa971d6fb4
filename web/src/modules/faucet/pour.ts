import { type Address, type EncodeFunctionDataParameters, encodeFunctionData, type Hex } from "viem";
import { getTransactionCount, simulateContract, writeContract } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { type Ending, untilEnded } from "../chain/ending.ts";
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
  const call = faucetCall(faucet, times);
  // Tried first: a mined revert costs gas and tells less.
  await simulateContract(client, { ...call, account });
  const wallet = await getConnectorClient(config, { chainId: client.chain.id });
  const count = await getTransactionCount(client, { address: account });
  const hash = await writeContract(wallet, { ...call, account: wallet.account, chain: wallet.chain });
  const data = encodeFunctionData(call as EncodeFunctionDataParameters);
  onSent({ hash, to: call.address, data, value: etherOf(faucet, times), count });
  const ending = await untilEnded(hash, PATIENCE);
  if (ending.kind === "mined" && ending.reverted) {
    await simulateContract(client, { ...call, account, blockNumber: ending.block });
    throw new Error("The faucet refused when it was mined.");
  }
  return ending;
}
