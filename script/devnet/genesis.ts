import { funded, localAccount } from "@weir/chain/accounts";
import { devnetId } from "@weir/chain/target";
import { deploymentProxy } from "@weir/sdk/deployments/derived";
import { type Address, type Hex, numberToHex, parseEther } from "viem";

/** What a client of this machine executes well within a slot of three seconds, and contracts of 24 kB fit in many times over. */
export const gasLimit = 30_000_000;

/** EIP-4788: where the execution layer keeps the consensus layer's roots. Its address and code are the standard's own. */
const beaconRoots = {
  address: "0x000f3df6d732807ef1319fb7b8bb8522d0beac02",
  code: "0x3373fffffffffffffffffffffffffffffffffffffffe14604d57602036146024575f5ffd5b5f35801560495762001fff810690815414603c575f5ffd5b62001fff01545f5260205ff35b5f5ffd5b62001fff42064281555f359062001fff015500",
} as const;

/** What everything is deployed through, on every chain that has it. As Anvil has it. */
const proxyCode =
  "0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3";

/** As Anvil gives them. */
const balance = parseEther("10000");

/** The first block of a network, in the form that geth made everybody's. All of Cancun is in force from the start. */
export function executionGenesis(timestamp: number) {
  const alloc: Record<Address, { balance: Hex; nonce?: Hex; code?: Hex }> = {
    [beaconRoots.address]: { balance: "0x0", nonce: "0x1", code: beaconRoots.code },
    [deploymentProxy.toLowerCase() as Address]: { balance: "0x0", nonce: "0x1", code: proxyCode },
  };
  for (let index = 0; index < funded; index++) {
    const address = localAccount(devnetId, index).address.toLowerCase() as Address;
    alloc[address] = { balance: numberToHex(balance) };
  }
  return {
    config: {
      chainId: devnetId,
      homesteadBlock: 0,
      eip150Block: 0,
      eip155Block: 0,
      eip158Block: 0,
      byzantiumBlock: 0,
      constantinopleBlock: 0,
      petersburgBlock: 0,
      istanbulBlock: 0,
      berlinBlock: 0,
      londonBlock: 0,
      mergeNetsplitBlock: 0,
      terminalTotalDifficulty: 0,
      terminalTotalDifficultyPassed: true,
      shanghaiTime: 0,
      cancunTime: 0,
      // No blobs: the consensus layer here is Capella's, which could not carry them.
      blobSchedule: { cancun: { target: 0, max: 0, baseFeeUpdateFraction: 3_338_477 } },
    },
    nonce: "0x0",
    timestamp: numberToHex(timestamp),
    extraData: "0x",
    gasLimit: numberToHex(gasLimit),
    difficulty: "0x0",
    mixHash: zero(32),
    coinbase: zero(20),
    alloc,
    number: "0x0",
    gasUsed: "0x0",
    parentHash: zero(32),
    baseFeePerGas: numberToHex(1_000_000_000),
    blobGasUsed: "0x0",
    excessBlobGas: "0x0",
  };
}

const zero = (bytes: number): Hex => `0x${"00".repeat(bytes)}`;
