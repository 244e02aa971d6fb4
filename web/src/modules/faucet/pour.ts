import { type Address, type EncodeFunctionDataParameters, encodeFunctionData, type Hex } from "viem";
import { getTransactionCount, simulateContract } from "viem/actions";
import type { Config } from "wagmi";
import words from "@/messages/faucetProblems.js";
import type { Ending } from "../chain/ending.ts";
import { endingFor } from "../wallet/endingFor.ts";
import { requireChain } from "../wallet/requireChain.ts";
import { sendAs } from "../wallet/sendAs.ts";
import { requireSigner } from "../wallet/signer.ts";
import { explainStranger } from "../wallet/switched.ts";
import { etherOf, type Faucet, faucetCall } from "./faucetCall.ts";

const PATIENCE = 60_000;

/** The encoded call. `count`: the account's transaction count before. */
export type Signed = { hash: Hex; to: Address; data: Hex; value: bigint; count: number };

/**
 * Simulates, signs and waits. Returns the ending: mined, or displaced by the wallet. Loaded when a faucet is first
 * used.
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
  // Simulates first: a mined revert costs gas and has less detail.
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
    throw new Error(words.refused);
  }
  return ending;
}
