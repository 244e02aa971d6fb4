"use client";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { createContext, useContext } from "react";

/** null until the configuration is loaded. */
export const SiteConfigContext = createContext<SiteConfig | null>(null);

/** For components inside `WhenReady`. */
export function useSiteConfig(): SiteConfig {
  const config = useContext(SiteConfigContext);
  if (!config) throw new Error("useSiteConfig must be used inside <WhenReady>");
  return config;
}
