import type { SiteConfig } from "@weir/sdk/deployments/site";
import { requireOwnContracts } from "./codeCheck.ts";
import { readOwn, withOwn, writeOwn } from "./ownConnection.ts";
import { fetchSiteConfig, OwnNodeError } from "./siteConfig.ts";

/** The site's configuration with the user's own node and indexer, after its contracts were confirmed as those of this build. */
export async function loadSite(): Promise<SiteConfig> {
  const served = await fetchSiteConfig();
  const own = readOwn(served.chainId);
  const site = withOwn(served, own);
  await requireOwnContracts(site).catch((error: Error) => {
    if (!own.rpcUrl) throw error;
    const { rpcUrl: _, ...others } = own;
    throw new OwnNodeError(`With your own node: ${error.message}`, () => writeOwn(served.chainId, others));
  });
  return site;
}
