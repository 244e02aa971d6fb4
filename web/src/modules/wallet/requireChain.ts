import { foreignNodeOf } from "@weir/sdk/transport/failover";
import type { Client } from "viem";
import { getChainId } from "viem/actions";
import { Doubt } from "./doubt.ts";

/** Asks the page's node for its chain id again. */
export async function requireChain(client: Client, chainId: number): Promise<void> {
  const reported = await getChainId(client).catch((error: unknown) => {
    const foreign = foreignNodeOf(error);
    if (foreign) return foreign.chainId;
    throw error;
  });
  if (reported === chainId) return;
  throw new Doubt({
    name: "ForeignNode",
    sentence: `This site’s node serves chain ${reported}; this action is for chain ${chainId}.`,
    remedy: `Nothing was signed. The operator of this site must configure a node of chain ${chainId} in config.json.`,
  });
}
