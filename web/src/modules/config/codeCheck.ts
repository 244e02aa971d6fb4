import type { Deployment } from "@weir/sdk/deployments/deployment";
import { derived } from "@weir/sdk/deployments/derived";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { createClient } from "viem";
import { getCode } from "viem/actions";
import words from "@/messages/siteConfig.js";
import { transportOf } from "../chain/transport.ts";
import { isDerived } from "./isDerived.ts";
import { SiteConfigError, StrangeContractsError } from "./siteConfig.ts";

const named = ({ lendingPools: core, lens, peer }: Pick<Deployment, "lendingPools" | "lens" | "peer">): string =>
  peer
    ? words.withPeer({ core, lens, desk: peer.desk, peerLens: peer.lens, loans: peer.loans ?? "–" })
    : words.contracts({ core, lens });

/**
 * Returns if the contracts in config.json are those of this build. At other addresses than the derived ones, the node
 * has to confirm that their code is the same.
 * @throws SiteConfigError where they are others, or no node can say
 */
export async function requireOwnContracts(site: SiteConfig): Promise<void> {
  if (isDerived(site)) return;
  const { deployment } = site;
  const { sameCode } = await import("@weir/sdk/deployments/sameCode");
  const client = createClient({ transport: transportOf(site) });
  const same = await sameCode(deployment, (address) => getCode(client, { address })).catch(() => null);
  const ours = named(deployment.peer ? derived : { ...derived, peer: undefined });
  if (same === null) {
    throw new SiteConfigError(words.unconfirmed({ ours, chainId: site.chainId, nodes: site.rpcUrls.join(", ") }));
  }
  if (!same) {
    throw new StrangeContractsError(words.strange({ given: named(deployment), ours }));
  }
}
