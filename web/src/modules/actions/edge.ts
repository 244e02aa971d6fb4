import type { Address, ContractFunctionParameters } from "viem";
import { estimateContractGas, simulateContract, writeContract } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { untilEnded } from "../chain/ending.ts";
import type { Call } from "./plan.ts";
import type { Edge } from "./run.ts";

const PATIENCE = 120_000;

/** The state may take another path when it is mined (interest, a first touch): a quarter more gas than it takes now. */
const withRoom = (gas: bigint) => (gas * 5n) / 4n;

/** The one place that talks to a wallet. */
export function edgeOf(config: Config, account: Address, keep: Edge["keep"]): Edge {
  const client = config.getClient();
  // A Call is one of many shapes, which viem's inference cannot follow; plan.ts and its tests hold them to the ABI.
  const contract = ({ abi, address, functionName, args }: Call) =>
    ({ abi, address, functionName, args }) as unknown as ContractFunctionParameters;
  return {
    async simulate(call) {
      await simulateContract(client, { ...contract(call), account });
    },
    async sign(call) {
      const wallet = await getConnectorClient(config, { chainId: client.chain.id });
      const gas = withRoom(await estimateContractGas(client, { ...contract(call), account }));
      return writeContract(wallet, { ...contract(call), account: wallet.account, chain: wallet.chain, gas });
    },
    keep,
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
