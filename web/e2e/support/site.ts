import type { SiteConfig } from "@weir/sdk/deployments/site";

/** Where the site under test is; set by globalSetup. */
export const siteUrl = (): string => {
  const url = process.env.WEIR_E2E_URL;
  if (!url) throw new Error("WEIR_E2E_URL is not set: run these tests with `pnpm --filter @weir/web e2e`.");
  return url;
};

let config: Promise<SiteConfig> | undefined;

/** As the site itself gets it. */
export const siteConfig = (): Promise<SiteConfig> => {
  config ??= fetch(`${siteUrl()}/config.json`).then((response) => response.json() as Promise<SiteConfig>);
  return config;
};

/** Where a second site, told something else, may be: beside the first one. */
export const otherPort = (): number => Number(new URL(siteUrl()).port) + 1;
