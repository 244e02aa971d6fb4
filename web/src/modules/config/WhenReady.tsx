"use client";
import { type ReactNode, useContext } from "react";
import { SiteConfigContext } from "./SiteConfigContext.ts";

/** Its children may ask the chain; until the site knows which one, the fallback holds their place. */
export function WhenReady({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return useContext(SiteConfigContext) ? children : fallback;
}
