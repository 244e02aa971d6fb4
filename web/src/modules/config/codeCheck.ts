import { derived } from "@weir/sdk/deployments/derived";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { createClient, isAddressEqual } from "viem";
import { getCode } from "viem/actions";
import words from "@/messages/siteConfig.js";
import { transportOf } from "../chain/transport.ts";
import { SiteConfigError, StrangeContractsError } from "./siteConfig.ts";

/**
 * Whether core and lens are at the addresses derived from this build's bytecode, which need no confirmation by a node.
 */
export const isDerived = ({ deployment: { lendingPools, lens } }: SiteConfig): boolean =>
  isAddressEqual(lendingPools, derived.lendingPools) && isAddressEqual(lens, derived.lens);

/**
 * Returns if the contracts in config.json are those of this build. At other addresses than the derived ones, the node
 * has to confirm that their code is the same.
 * @throws SiteConfigError where they are others, or no node can say
 */
export async function requireOwnContracts(site: SiteConfig): Promise<void> {
  if (isDerived(site)) return;
  const { lendingPools, lens } = site.deployment;
  const { sameCode } = await import("@weir/sdk/deployments/sameCode");
  const client = createClient({ transport: transportOf(site) });
  const same = await sameCode({ lendingPools, lens }, (address) => getCode(client, { address })).catch(() => null);
  const ours = words.ours({ core: derived.lendingPools, lens: derived.lens });
  if (same === null) {
    throw new SiteConfigError(words.unconfirmed({ ours, chainId: site.chainId, nodes: site.rpcUrls.join(", ") }));
  }
  if (!same) {
    throw new StrangeContractsError(words.strange({ core: lendingPools, lens, ours }));
  }
}
