import { funded, localAccount } from "@weir/chain/accounts";
import { devnetId } from "@weir/chain/target";
import { deploymentProxy } from "@weir/sdk/deployments/derived";
import { type Address, type Hex, numberToHex, parseEther, zeroAddress, zeroHash } from "viem";

/**
 * On two cores, three clients execute such a block of new contracts within about a second; 15 million gas take more than two.
 * The largest transaction of a deploy asks for 7.6 million.
 */
export const gasLimit = 10_000_000;

/** EIP-4788: the contract with the consensus layer's roots; address and code are the standard's. */
const beaconRoots = {
  address: "0x000f3df6d732807ef1319fb7b8bb8522d0beac02",
  code: "0x3373fffffffffffffffffffffffffffffffffffffffe14604d57602036146024575f5ffd5b5f35801560495762001fff810690815414603c575f5ffd5b62001fff01545f5260205ff35b5f5ffd5b62001fff42064281555f359062001fff015500",
} as const;

/** The deterministic deployment proxy, as Anvil has it. */
const proxyCode =
  "0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3";

/** The forks before Shanghai, which activate by block number. */
const forks = [
  ...["homestead", "eip150", "eip155", "eip158", "byzantium", "constantinople"],
  ...["petersburg", "istanbul", "berlin", "london", "mergeNetsplit"],
];

/** Of each local account, as on Anvil. */
const balance = parseEther("10000");

/** The genesis block in geth's format, with Cancun active from the start. */
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
      ...Object.fromEntries(forks.map((fork) => [`${fork}Block`, 0])),
      terminalTotalDifficulty: 0,
      terminalTotalDifficultyPassed: true,
      shanghaiTime: 0,
      cancunTime: 0,
      // No blobs: the consensus layer follows Capella's rules, which cannot carry them.
      blobSchedule: { cancun: { target: 0, max: 0, baseFeeUpdateFraction: 3_338_477 } },
    },
    nonce: "0x0",
    timestamp: numberToHex(timestamp),
    extraData: "0x",
    gasLimit: numberToHex(gasLimit),
    difficulty: "0x0",
    mixHash: zeroHash,
    coinbase: zeroAddress,
    alloc,
    number: "0x0",
    gasUsed: "0x0",
    parentHash: zeroHash,
    baseFeePerGas: numberToHex(1_000_000_000),
    blobGasUsed: "0x0",
    excessBlobGas: "0x0",
  };
}
