"use client";
import { useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { readStored } from "@/lib/storage.ts";
import { createStore, useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { keyOfAlerts } from "../keyOfAlerts.ts";

const AlertWatch = lazyPart(() => import("./AlertWatch.tsx").then((module) => module.AlertWatch));

/** Whether the page of alerts, where the first one is added, has had one in this tab. */
export const hadAlerts = createStore(false);

/** Loads what watches only where there is something to watch. */
export function AlertHost() {
  const { chainId } = useSiteConfig();
  const [stored] = useState(() => readStored(keyOfAlerts(chainId)) !== null);
  return useStore(hadAlerts) || stored ? <AlertWatch /> : null;
}
