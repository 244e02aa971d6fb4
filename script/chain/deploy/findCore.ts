import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";
import { getWeirEvents } from "@weir/sdk/client/getWeirEvents";
import type { Peer } from "@weir/sdk/deployments/deployment";
import { deploymentProxy, derived } from "@weir/sdk/deployments/derived";
import { linkedContracts } from "@weir/sdk/deployments/sameCode";
import type { Address } from "viem";
import type { Client } from "../target.ts";
import type { Node } from "./crossCheck.ts";

/** The core, its lens, the desk, and the block in which the core was created. */
export type Core = { lendingPools: Address; lens: Address; peer: Peer; startBlock: number };

type CodeClient = Pick<Client, "getCode" | "getBlockNumber" | "chain">;

/** Throws a Failure where a chain has pools already: a local chain is seeded once. */
export async function requireUnseeded(client: Client): Promise<void> {
  const pools = await getWeirEvents(client, { deployment: derived, eventName: "PoolCreated", fromBlock: 0n });
  if (pools.length === 0) return;
  throw new Failure(
    "Weir is on this chain already, with pools, and there is no deployment file for them here. Start on a fresh chain, or set DEPLOYMENTS_DIR to the folder that has the file.",
  );
}

/** The transaction that creates the proxy. It is signed with no known key (Nick's method), and so makes the same address on every chain. */
const proxyCreation =
  "0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222";
const proxyPayer = "0x3fab184622dc19b6109349b94811493bf2a45362";

/** Throws a Failure where the chain lacks the proxy through which CREATE2 deploys. */
export async function requireProxy(client: CodeClient): Promise<void> {
  if (await client.getCode({ address: deploymentProxy })) return;
  throw new Failure(
    `Chain ${client.chain.id} lacks the deterministic deployment proxy ${deploymentProxy}, which Weir is deployed through. ` +
      `Send 0.01 ether to ${proxyPayer}, then publish the proxy's creation and start again:\n` +
      `  cast publish ${proxyCreation}\n` +
      "A chain that refuses it takes no transactions without a chain id (EIP-155): ask its operators for the proxy.",
  );
}

/**
 * Finds this build's contracts on the client's chain. Where one is missing, `deploy` runs first: it keeps those that are there, so
 * that a chain with an older build's core and the same code gets what has been added since. Throws a Failure where one is missing
 * after that.
 */
export async function findCore(client: CodeClient, deploy?: () => Promise<void>): Promise<Core> {
  const addresses = [derived.lendingPools, derived.lens, ...Object.values(derived.peer)];
  const codes = await Promise.all(addresses.map((address) => client.getCode({ address })));
  const missing = addresses.find((_, index) => !codes[index]);
  if (missing && deploy) {
    await deploy();
    return findCore(client);
  }
  if (missing) {
    throw new Failure(
      `Nothing is at ${missing}, where this build puts it. If the contracts have changed, run \`npx pnpm@12.21.0 codegen\` and deploy again.`,
    );
  }
  return { ...derived, startBlock: await firstBlockOf(client, derived.lendingPools) };
}

/** Throws a Failure unless every node has this build's code at the core, the lenses, the desk, and all contracts to which they point. */
export async function requireCode(nodes: Node[], core: Core): Promise<void> {
  for (const { url, client } of nodes) {
    const strange = (await linkedContracts(core, (address) => client.getCode({ address }))).filter(({ same }) => !same);
    if (strange.length === 0) continue;
    const where = strange.map(({ name, address }) => `${name} (${address})`).join(", ");
    throw new Failure(
      `${shown(url)} has other code at ${where} than was built here, or links it with other contracts. Nothing was written down. Ask another node; if it says the same, deploy through one that you trust.`,
    );
  }
}

/** The block that created the contract. It may be years old, because others can deploy the same code to the same address. */
async function firstBlockOf(client: CodeClient, address: Address): Promise<number> {
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
  // In growing steps: usually the contract is new, and few nodes keep the state of old blocks.
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
