import { Failure } from "@weir/process/failure";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { deploymentProxy, derived } from "@weir/sdk/deployments/derived";
import type { Address } from "viem";
import type { Client } from "../target.ts";

/** The core and its lens, and the block that the core came in. */
export type Core = { lendingPools: Address; lens: Address; startBlock: number };

type Asked = Pick<Client, "getCode" | "getBlockNumber" | "chain">;

/** A local chain is seeded once: the second time its pools are there. @throws Failure */
export async function requireUnseeded(client: Client): Promise<void> {
  const address = derived.lendingPools;
  const pools = await client.getContractEvents({
    address,
    abi: lendingPoolsAbi,
    eventName: "PoolCreated",
    fromBlock: 0n,
  });
  if (pools.length === 0) return;
  throw new Failure(
    `Weir is on this chain already, with pools, and no deployments file here says which. Start on a fresh chain, or set DEPLOYMENTS_DIR to the folder that has the file.`,
  );
}

/** Its creation, signed by nobody's key: the same transaction, and so the same address, on every chain. */
const proxyIsMadeBy =
  "0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222";
const proxyMaker = "0x3fab184622dc19b6109349b94811493bf2a45362";

/** @throws Failure where the chain lacks the contract that everything is deployed through */
export async function requireProxy(client: Asked): Promise<void> {
  if (await client.getCode({ address: deploymentProxy })) return;
  throw new Failure(
    `Chain ${client.chain.id} lacks the deterministic deployment proxy ${deploymentProxy}, which Weir is deployed through. ` +
      `Send 0.01 ether to ${proxyMaker}, then publish the proxy's creation and start again:\n` +
      `  cast publish ${proxyIsMadeBy}\n` +
      "A chain that refuses it takes no transactions without a chain id (EIP-155): ask its operators for the proxy.",
  );
}

/** Where this build's core is on the client's chain. @throws Failure where it is not there */
export async function findCore(client: Asked): Promise<Core> {
  const { lendingPools, lens } = derived;
  const codes = await Promise.all([lendingPools, lens].map((address) => client.getCode({ address })));
  if (!codes.every(Boolean)) {
    throw new Failure(
      `Nothing is at ${codes[0] ? lens : lendingPools}, where this build puts it. If the contracts have changed, run \`npx pnpm@12.21.0 codegen\` and deploy again.`,
    );
  }
  return { lendingPools, lens, startBlock: await firstBlockOf(client, lendingPools) };
}

/** The block that brought the contract, which may be years old: others deploy the same code to the same address. */
async function firstBlockOf(client: Asked, address: Address): Promise<number> {
  const isThere = async (blockNumber: bigint): Promise<boolean> => {
    try {
      return Boolean(await client.getCode({ address, blockNumber }));
    } catch (error) {
      throw new Failure(
        `The node keeps no state of block ${blockNumber} of chain ${client.chain.id}, and cannot tell when ${address} was deployed (${(error as Error).message.split("\n")[0]}). Name a node that keeps old state (an archive node).`,
      );
    }
  };
  let high = await client.getBlockNumber({ cacheTime: 0 });
  let low = high;
  // In growing steps: most often it has just been deployed, and few nodes have the state of old blocks.
  for (let step = 1n; low > 0n; step *= 2n) {
    low = low > step ? low - step : 0n;
    if (!(await isThere(low))) break;
    high = low;
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (await isThere(middle)) high = middle;
    else low = middle;
  }
  return Number(high);
}
