import type { SiteConfig } from "@weir/sdk/deployments/site";
import { isLocalSite } from "@/modules/config/localSite.ts";
import type { Faucet } from "./faucetCall.ts";

/** The faucets: only on a chain of this machine, regardless of config.json. */
export const faucetsOf = (site: SiteConfig): readonly Faucet[] => (isLocalSite(site) ? site.deployment.faucets : []);
