import { measureBlockTime } from "@weir/chain/blockTime";
import { chainName } from "@weir/chain/chainName";
import type { RunningChain } from "@weir/chain/running";
import { anvilId, connect } from "@weir/chain/target";
import { Failure } from "@weir/process/failure";
import { shown, told } from "@weir/process/plain";
import { rpc } from "@weir/process/rpc";

/** A chain that is there already. Throws unless every node that was named answers and is of the same one. */
export async function openRemote(urls: string[]): Promise<RunningChain> {
  const first = urls[0] as string;
  const ids = await Promise.all(urls.map(chainIdOf));
  const chainId = ids[0] as number;
  const odd = ids.findIndex((id) => id !== chainId);
  if (odd > 0) {
    throw new Failure(
      `${shown(first)} is of chain ${chainId}, and ${shown(urls[odd] as string)} of chain ${ids[odd]}. Name nodes of one chain.`,
    );
  }
  return {
    chainId,
    name: chainName(chainId),
    blockTime: 0,
    nodes: urls.map((url, at) => ({
      name: urls.length > 1 ? `Node ${at + 1}` : "Chain",
      url,
      about: `chain id ${chainId}`,
    })),
    deployThrough: first,
    indexThrough: first,
    webThrough: first,
  };
}

/** The chain with the time between its blocks, as the last ones came. */
export async function timed(chain: RunningChain): Promise<RunningChain> {
  const { chainId, deployThrough } = chain;
  // Anvil mines when it is asked to: its times say nothing.
  if (chainId === anvilId) return chain;
  return { ...chain, blockTime: await measureBlockTime(await connect({ rpcUrl: deployThrough, chainId })) };
}

async function chainIdOf(url: string): Promise<number> {
  try {
    return Number(await rpc<string>(url, "eth_chainId"));
  } catch (error) {
    throw new Failure(
      `No node answers at ${shown(url)} (${told((error as Error).message)}). Check the address and that the node runs; JSON-RPC over HTTP is what is needed.`,
    );
  }
}
