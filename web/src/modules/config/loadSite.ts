import type { SiteConfig } from "@weir/sdk/deployments/site";
import { requireOwnContracts } from "./codeCheck.ts";
import { fetchSiteConfig } from "./siteConfig.ts";

/** What the site was told, once its contracts are known to be those of this build. @throws SiteConfigError */
export async function loadSite(): Promise<SiteConfig> {
  const site = await fetchSiteConfig();
  await requireOwnContracts(site);
  return site;
}
