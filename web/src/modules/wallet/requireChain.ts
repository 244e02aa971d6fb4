import { foreignNodeOf } from "@weir/sdk/transport/failover";
import type { Client } from "viem";
import { getChainId } from "viem/actions";
import { Doubt } from "./doubt.ts";

/** Asks the page's node for its chain id once more. @throws Doubt where that is another; else what the node throws */
export async function requireChain(client: Client, chainId: number): Promise<void> {
  const said = await getChainId(client).catch((error: unknown) => {
    const foreign = foreignNodeOf(error);
    if (foreign) return foreign.chainId;
    throw error;
  });
  if (said === chainId) return;
  throw new Doubt({
    name: "ForeignNode",
    sentence: `This site’s node is of chain ${said}; this is for chain ${chainId}.`,
    remedy: `Nothing was signed. Whoever runs this site has to name a node of chain ${chainId} in config.json.`,
  });
}
