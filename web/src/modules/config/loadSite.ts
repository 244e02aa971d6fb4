import type { SiteConfig } from "@weir/sdk/deployments/site";
import { requireOwnContracts } from "./codeCheck.ts";
import { readOwn, withOwn } from "./ownConnection.ts";
import { fetchSiteConfig } from "./siteConfig.ts";

/** The site's configuration with the user's own node and indexer, after its contracts were confirmed as those of this build. */
export async function loadSite(): Promise<SiteConfig> {
  const served = await fetchSiteConfig();
  const site = withOwn(served, readOwn(served.chainId));
  await requireOwnContracts(site);
  return site;
}
