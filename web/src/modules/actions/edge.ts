import type { Address, ContractFunctionParameters, Hex } from "viem";
import { estimateContractGas, getTransactionCount, simulateContract, writeContract } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { untilEnded } from "../chain/ending.ts";
import type { Call } from "./plan.ts";
import type { Edge } from "./run.ts";

const PATIENCE = 120_000;

/** The state may take another path when it is mined (interest, a first touch): a quarter more gas than it takes now. */
const withRoom = (gas: bigint) => (gas * 5n) / 4n;

/** The one place that talks to a wallet. */
export function edgeOf(config: Config, account: Address, keep: (call: Call, hash: Hex, count: number) => void): Edge {
  const client = config.getClient();
  // A Call is one of many shapes, which viem's inference cannot follow; plan.ts and its tests hold them to the ABI.
  const contract = ({ abi, address, functionName, args }: Call) =>
    ({ abi, address, functionName, args }) as unknown as ContractFunctionParameters;
  let count = 0;
  return {
    async simulate(call) {
      await simulateContract(client, { ...contract(call), account });
    },
    async sign(call) {
      const wallet = await getConnectorClient(config, { chainId: client.chain.id });
      count = await getTransactionCount(client, { address: account });
      const gas = withRoom(await estimateContractGas(client, { ...contract(call), account }));
      return writeContract(wallet, { ...contract(call), account: wallet.account, chain: wallet.chain, gas });
    },
    keep: (call, hash) => keep(call, hash, count),
    receipt: (hash) => untilEnded(hash, PATIENCE),
    async reason(call, block) {
      try {
        await simulateContract(client, { ...contract(call), account, blockNumber: block });
      } catch (error) {
        return error;
      }
      return new Error("The chain had changed by the time it was mined.");
    },
  };
}
