import { foreignNodeOf } from "@weir/sdk/transport/failover";
import type { Client } from "viem";
import { getChainId } from "viem/actions";
import words from "@/messages/doubts.js";
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
    sentence: words.foreignNode.sentence({ reported, chainId }),
    remedy: words.foreignNode.remedy({ chainId }),
  });
}
