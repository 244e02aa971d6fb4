"use client";
import { type ReactNode, useContext } from "react";
import { SiteConfigContext } from "./SiteConfigContext.ts";

/** Renders its children, which may query the chain, once the configuration is loaded; until then the fallback. */
export function WhenReady({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return useContext(SiteConfigContext) ? children : fallback;
}
