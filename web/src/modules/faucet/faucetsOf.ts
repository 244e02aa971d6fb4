import type { SiteConfig } from "@weir/sdk/deployments/site";
import { isLocalSite } from "@/modules/config/localSite.ts";
import type { Faucet } from "./faucetCall.ts";

/** Where a visitor gets tokens: on a chain of this machine alone, whatever config.json says. */
export const faucetsOf = (site: SiteConfig): readonly Faucet[] => (isLocalSite(site) ? site.deployment.faucets : []);
