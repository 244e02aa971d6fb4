import { encodeFunctionData, erc20Abi, type Hex } from "viem";
import { estimateContractGas, readContract, waitForTransactionReceipt } from "viem/actions";
import type { Config } from "wagmi";
import { sendAs } from "../wallet/sendAs.ts";
import { requireSigner, type Signer } from "../wallet/signer.ts";
import { strangerOf } from "../wallet/stranger.ts";
import { contractOf } from "./contractOf.ts";
import { withRoom } from "./gas.ts";
import type { Edge } from "./run.ts";
import { simulateCall } from "./simulateCall.ts";

const PATIENCE = 120_000;

/** The one place that talks to a wallet, for one account on one chain. */
export function edgeOf(config: Config, signer: Signer): Edge {
  const client = config.getClient();
  const { account } = signer;
  return {
    signer,
    check: () => requireSigner(config, signer),
    async simulate(call) {
      await simulateCall(client, call, account);
      return withRoom(await estimateContractGas(client, { ...contractOf(call), account }));
    },
    sign: (call, gas, open) =>
      sendAs(config, signer, { to: call.address, data: encodeFunctionData(contractOf(call)), gas }, open),
    async receipt(hash: Hex) {
      let cancelled = false;
      const receipt = await waitForTransactionReceipt(client, {
        hash,
        timeout: PATIENCE,
        onReplaced: ({ reason }) => {
          cancelled = reason === "cancelled";
        },
      });
      if (cancelled) throw new Error("The transaction was cancelled in the wallet.");
      return {
        reverted: receipt.status === "reverted",
        block: receipt.blockNumber,
        stranger: await strangerOf(client, receipt.from, account),
      };
    },
    async reason(call, block) {
      try {
        await simulateCall(client, call, account, block);
      } catch (error) {
        return error;
      }
      return new Error("The chain had changed by the time it was mined.");
    },
    allowance: ({ address, args: [spender] }, blockNumber) =>
      readContract(client, {
        abi: erc20Abi,
        address,
        functionName: "allowance",
        args: [account, spender],
        ...(blockNumber !== undefined && { blockNumber }),
      }),
  };
}
