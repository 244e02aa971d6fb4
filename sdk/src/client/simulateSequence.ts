import { type Address, type Client, MethodNotFoundRpcError, MethodNotSupportedRpcError } from "viem";
import { simulateBlocks } from "viem/actions";
import { type Call, contractOf } from "../actions/call.ts";

export type SimulateSequenceParameters = {
  /** In the order in which they would be mined, each as a transaction of its own. */
  calls: readonly Call[];
  /** The sender. */
  account: Address;
};

/** `gas`: what the call uses, without refunds of a later block. `error`: what it reverts with; null: it succeeds. */
export type SequenceResult = { gas: bigint; error: Error | null };

/**
 * Executes the calls one after another on the newest state by `eth_simulateV1`, each on what the ones before leave; nothing
 * is sent. So an action is simulated and its gas measured before its approval is mined. A call that reverts does not stop
 * the ones after it.
 * @returns one result a call; null where the node lacks `eth_simulateV1`
 * @throws what the node throws
 */
export const simulateSequence = async (
  client: Client,
  { calls, account }: SimulateSequenceParameters,
): Promise<SequenceResult[] | null> => {
  const requests = calls.map((call) => ({ ...contractOf(call), to: call.address, account }));
  try {
    const [block] = await simulateBlocks(client, { blocks: [{ calls: requests }] });
    return (block?.calls ?? []).map(({ gasUsed, status, error }) => ({
      gas: gasUsed,
      error: status === "success" ? null : (error ?? new Error("execution reverted")),
    }));
  } catch (error) {
    if (lacksMethod(error)) return null;
    throw error;
  }
};

const lacksMethod = (error: unknown): boolean =>
  error instanceof MethodNotFoundRpcError || error instanceof MethodNotSupportedRpcError;
