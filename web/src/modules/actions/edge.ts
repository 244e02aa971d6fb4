import { lendingPoolsAbi } from "@weir/sdk/abi";
import { type Call, contractOf, dataOf } from "@weir/sdk/actions/call";
import { withRoom } from "@weir/sdk/actions/gas";
import type { Plan } from "@weir/sdk/actions/plan";
import { simulateCall } from "@weir/sdk/client/simulateCall";
import { erc20Abi, type Hex } from "viem";
import { estimateContractGas, getTransactionCount, readContract } from "viem/actions";
import type { Config } from "wagmi";
import words from "@/messages/actions.js";
import { type Claim, confirm } from "../wallet/confirm.ts";
import { endingFor } from "../wallet/endingFor.ts";
import { sendAs } from "../wallet/sendAs.ts";
import { requireSigner, type Signer } from "../wallet/signer.ts";
import { confirmPreview } from "./confirmPreview.ts";
import type { Edge } from "./run.ts";

const PATIENCE = 120_000;

/** Receives what was signed; `count`: the account's transaction count before. */
type Keep = (call: Call, hash: Hex, count: number) => void;

/** The edge of a plan in a pool. */
export function edgeOf(config: Config, signer: Signer, claim: Claim, plan: Plan, keep: Keep): Edge {
  /** Verified once for a run: between its calls no token changes its decimals, and no reserve its token. */
  let confirmed: Promise<void> | undefined;
  return {
    ...walletEdge(config, signer, keep),
    confirm: () => {
      confirmed ??= confirm(config, signer, claim);
      return confirmed;
    },
    preview: () => confirmPreview(config.getClient(), claim.lens, plan),
  };
}

/** The only access to a wallet, for one account on one chain. */
export function walletEdge(config: Config, signer: Signer, keep: Keep): Omit<Edge, "confirm" | "preview"> {
  const client = config.getClient();
  const { account } = signer;
  let count = 0;
  return {
    signer,
    check: () => requireSigner(config, signer),
    latest: async (call) => call,
    async simulate(call) {
      await simulateCall(client, { call, account });
      return withRoom(await estimateContractGas(client, { ...contractOf(call), account }));
    },
    async sign(call, gas, open) {
      count = await getTransactionCount(client, { address: account });
      return sendAs(config, signer, { to: call.address, data: dataOf(call), gas }, open);
    },
    keep: (call, hash) => keep(call, hash, count),
    receipt: (hash) => endingFor(client, account, hash, PATIENCE),
    async reason(call, block) {
      try {
        await simulateCall(client, { call, account, blockNumber: block });
      } catch (error) {
        return error;
      }
      return new Error(words.chainChanged);
    },
    allowance(call, blockNumber) {
      const at = blockNumber === undefined ? {} : { blockNumber };
      if (call.kind === "approveShares") {
        const [spender, reserveId] = call.args;
        const args = [account, spender, reserveId] as const;
        return readContract(client, {
          ...{ abi: lendingPoolsAbi, address: call.address, functionName: "allowance", args },
          ...at,
        });
      }
      const args = [account, call.args[0]] as const;
      return readContract(client, { abi: erc20Abi, address: call.address, functionName: "allowance", args, ...at });
    },
  };
}
