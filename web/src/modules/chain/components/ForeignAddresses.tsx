"use client";
import words from "@/messages/foreignAddresses.js";
import { isDerived } from "@/modules/config/isDerived.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { NoticeBar } from "./NoticeBar.tsx";

/** Always shown where the deployment is not at the derived addresses: then only the node vouches for its contracts. */
export const ForeignAddresses = () =>
  isDerived(useSiteConfig()) ? null : (
    <NoticeBar tone="warn">
      <strong className="font-medium">{words.title}</strong> <span>{words.note}</span>
    </NoticeBar>
  );
