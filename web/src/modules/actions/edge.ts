import { encodeFunctionData, erc20Abi, type Hex, isAddressEqual } from "viem";
import { estimateContractGas, getCode, readContract, waitForTransactionReceipt } from "viem/actions";
import type { Config } from "wagmi";
import { sendAs } from "../wallet/sendAs.ts";
import { requireSigner, type Signer } from "../wallet/signer.ts";
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
      // A contract account has others send and pay for it; any other account signs for itself.
      const another = !isAddressEqual(receipt.from, account) && !(await getCode(client, { address: account }));
      return {
        reverted: receipt.status === "reverted",
        block: receipt.blockNumber,
        stranger: another ? receipt.from : null,
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
