"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useClient } from "wagmi";
import { useStore } from "@/lib/store.ts";
import { keepTitleMarked, titleMark } from "@/lib/titleMark.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { alertStore, followAlerts } from "../alertStore.ts";
import { alertWords as words } from "../alertWords.ts";
import { watchAlerts } from "../watchAlerts.ts";

/** Watches what this browser's user wants to be told of. Mounted once. */
export function AlertWatch() {
  const site = useSiteConfig();
  const client = useClient()!;
  const queries = useQueryClient();
  const { state, kept } = useStore(alertStore);
  const any = state.rules.length > 0;
  useEffect(() => followAlerts(site.chainId), [site]);
  // Again where the browser turns out to keep nothing: then this tab watches by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => (any ? watchAlerts({ queries, client, site }) : undefined), [any, kept, queries, client, site]);
  useEffect(() => (any ? keepTitleMarked() : undefined), [any]);
  useEffect(() => titleMark.set(any && state.unseen > 0 ? words.badge(state.unseen) : ""), [any, state.unseen]);
  return null;
}
