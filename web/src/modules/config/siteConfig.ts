import { MalformedError } from "@weir/sdk/deployments/checked";
import { parseSite, type SiteConfig } from "@weir/sdk/deployments/site";
import locale from "@/messages/locale.js";

/** The site cannot start; the message says what its operator must correct. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}

/** The configuration names contracts that are not this build's. */
export class StrangeContractsError extends SiteConfigError {
  override name = "StrangeContractsError";
}

/** The site cannot start with the user's own node. */
export class OwnNodeError extends SiteConfigError {
  override name = "OwnNodeError";
  /** Goes back to the site's nodes. */
  readonly forgetOwn: () => void;
  constructor(message: string, forgetOwn: () => void) {
    super(message);
    this.forgetOwn = forgetOwn;
  }
}

/** @throws SiteConfigError naming the first field that is wrong */
export function parseSiteConfig(value: unknown): SiteConfig {
  let config: SiteConfig;
  try {
    config = parseSite(value);
  } catch (error) {
    if (error instanceof MalformedError) throw new SiteConfigError(error.message);
    throw error;
  }
  if (config.deployment.chainId !== config.chainId) {
    throw new SiteConfigError(
      `It names chain ${config.chainId}, but the deployment is on chain ${config.deployment.chainId}.`,
    );
  }
  return config;
}

/** @throws SiteConfigError */
export async function fetchSiteConfig(): Promise<SiteConfig> {
  const response = await fetch(`${locale.root}config.json`, { cache: "no-cache" }).catch(() => undefined);
  if (!response) throw new SiteConfigError("The server of this page no longer answers.");
  if (!response.ok) throw new SiteConfigError(`The server answered ${response.status}.`);
  const body: unknown = await response.json().catch(() => {
    throw new SiteConfigError("It is not valid JSON.");
  });
  return parseSiteConfig(body);
}
