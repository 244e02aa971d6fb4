"use client";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { createContext, useContext } from "react";

/** null until the configuration has arrived. */
export const SiteConfigContext = createContext<SiteConfig | null>(null);

/** For whatever stands inside `WhenReady`. */
export function useSiteConfig(): SiteConfig {
  const config = useContext(SiteConfigContext);
  if (!config) throw new Error("useSiteConfig needs <WhenReady> around it");
  return config;
}
