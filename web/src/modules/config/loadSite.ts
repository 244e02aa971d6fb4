import type { SiteConfig } from "@weir/sdk/deployments/site";
import { requireOwnContracts } from "./codeCheck.ts";
import { fetchSiteConfig } from "./siteConfig.ts";

/** The site's configuration, after its contracts were confirmed as those of this build. */
export async function loadSite(): Promise<SiteConfig> {
  const site = await fetchSiteConfig();
  await requireOwnContracts(site);
  return site;
}
