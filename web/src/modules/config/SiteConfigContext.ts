"use client";
import { createContext, useContext } from "react";
import type { SiteConfig } from "./siteConfig.ts";

/** null until the configuration has arrived. */
export const SiteConfigContext = createContext<SiteConfig | null>(null);

/** For whatever stands inside `WhenReady`. */
export function useSiteConfig(): SiteConfig {
  const config = useContext(SiteConfigContext);
  if (!config) throw new Error("useSiteConfig needs <WhenReady> around it");
  return config;
}
