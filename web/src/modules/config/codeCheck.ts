import { derived } from "@weir/sdk/deployments/derived";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { createClient, isAddressEqual } from "viem";
import { getCode } from "viem/actions";
import { transportOf } from "../chain/transport.ts";
import { SiteConfigError, StrangeContractsError } from "./siteConfig.ts";

/** Whether core and lens are at the addresses derived from this build's bytecode, which no node has to confirm. */
export const isDerived = ({ deployment: { lendingPools, lens } }: SiteConfig): boolean =>
  isAddressEqual(lendingPools, derived.lendingPools) && isAddressEqual(lens, derived.lens);

/**
 * Returns where the contracts that config.json names are those of this build. At other addresses than the derived ones the
 * node has to say that their code is the same.
 * @throws SiteConfigError where they are others, or no node can say
 */
export async function requireOwnContracts(site: SiteConfig): Promise<void> {
  if (isDerived(site)) return;
  const { lendingPools, lens } = site.deployment;
  const { sameCode } = await import("@weir/sdk/deployments/sameCode");
  const client = createClient({ transport: transportOf(site) });
  const same = await sameCode({ lendingPools, lens }, (address) => getCode(client, { address })).catch(() => null);
  const ours = `core ${derived.lendingPools}, lens ${derived.lens}`;
  if (same === null) {
    throw new SiteConfigError(
      `Its contracts are not where this site’s own code puts them (${ours}), and no node of chain ${site.chainId} answers at ${site.rpcUrls.join(", ")} to say whether their code is the same.`,
    );
  }
  if (!same) {
    throw new StrangeContractsError(
      `Its contracts (core ${lendingPools}, lens ${lens}) are not those that this site was built for: neither their addresses nor their code. Its own are ${ours}.`,
    );
  }
}
