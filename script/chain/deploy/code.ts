import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";
import { sameCode } from "@weir/sdk/deployments/sameCode";
import type { Core } from "./core.ts";
import type { Witness } from "./nodes.ts";

/** Throws a Failure unless every node has this build's code at the core and the lens, and at all that they point to. */
export async function requireCode(nodes: Witness[], core: Core): Promise<void> {
  for (const { url, client } of nodes) {
    if (await sameCode(core, (address) => client.getCode({ address }))) continue;
    throw new Failure(
      `${shown(url)} has other code at ${core.lendingPools} or ${core.lens}, or at what they point to, than was built here. Nothing was written down. Ask another node; if it says the same, deploy through one that you trust.`,
    );
  }
}
