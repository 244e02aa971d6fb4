import { funded, localAccount } from "@weir/chain/accounts";
import { devnetId } from "@weir/chain/target";
import { deploymentProxy } from "@weir/sdk/deployments/derived";
import { type Address, type Hex, numberToHex, parseEther } from "viem";
import template from "./genesis.json" with { type: "json" };

/**
 * On two cores, three clients execute such a block of new contracts within about a second; 15 million gas take more than two.
 * The largest transaction of a deploy asks for 7.6 million.
 */
export const gasLimit = 10_000_000;

/** The deterministic deployment proxy, as Anvil has it. */
const proxyCode =
  "0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3";

/** Of each local account, as on Anvil. */
const balance = numberToHex(parseEther("10000"));

/**
 * The genesis block in geth's format, with Cancun active from the start and without blobs: the consensus layer follows Capella's
 * rules, which cannot carry them. genesis.json has what is the same in every network, with the contract of EIP-4788, which keeps
 * the consensus layer's roots.
 */
export function executionGenesis(timestamp: number) {
  const alloc: Record<Address, { balance: Hex; nonce?: Hex; code?: Hex }> = {
    ...(template.alloc as Record<Address, { balance: Hex; nonce: Hex; code: Hex }>),
    [deploymentProxy.toLowerCase() as Address]: { balance: "0x0", nonce: "0x1", code: proxyCode },
  };
  for (let index = 0; index < funded; index++) {
    alloc[localAccount(devnetId, index).address.toLowerCase() as Address] = { balance };
  }
  return {
    ...template,
    config: { chainId: devnetId, ...template.config },
    timestamp: numberToHex(timestamp),
    gasLimit: numberToHex(gasLimit),
    alloc,
  };
}
