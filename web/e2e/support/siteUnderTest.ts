import type { SiteConfig } from "@weir/sdk/deployments/site";

/** The URL of this worker's site; set by globalSetup. */
export const siteUrl = (): string => {
  const urls = process.env.WEIR_E2E_URL?.split(" ") ?? [];
  const url = urls[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  if (!url) throw new Error("WEIR_E2E_URL is not set: run these tests with `pnpm --filter @weir/web e2e`.");
  return url;
};

let config: Promise<SiteConfig> | undefined;

/** The configuration as the site loads it. */
export const siteConfig = (): Promise<SiteConfig> => {
  config ??= fetch(`${siteUrl()}/config.json`).then((response) => response.json() as Promise<SiteConfig>);
  return config;
};

/** The port of a second site with another configuration. */
export const otherPort = (): number => Number(new URL(siteUrl()).port) + 1;
