import type { SiteConfig } from "@weir/sdk/deployments/site";
import { failover } from "@weir/sdk/transport/failover";
import type { Nodes } from "@weir/sdk/transport/nodes";
import type { Transport } from "viem";

type Failover = ReturnType<typeof failover>;

const known = new WeakMap<SiteConfig, Failover>();

/** One per site: every client shares what is known of its nodes. */
function failoverOf(site: SiteConfig): Failover {
  let made = known.get(site);
  if (!made) {
    // Milliseconds. A silent node comes back by the survey of useFollowChain(), so requests do not retry it.
    const options = { quick: 2_500, patient: 8_000, batch: true, retryCount: 1, retryDelay: 250 };
    made = failover(site.rpcUrls, { ...options, chainId: site.chainId });
    known.set(site, made);
  }
  return made;
}

/** The states of the site's nodes. */
export const nodesOf = (site: SiteConfig): Nodes => failoverOf(site).nodes;

/** The transport over all nodes of the site. */
export const transportOf = (site: SiteConfig): Transport => failoverOf(site).transport;
