"use client";
import { isDerived } from "@/modules/config/codeCheck.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { NoticeBar } from "./NoticeBar.tsx";

/** Always shown where the deployment is not at the derived addresses: then only the node vouches for its contracts. */
export const ForeignAddresses = () =>
  isDerived(useSiteConfig()) ? null : (
    <NoticeBar tone="warn">
      <strong className="font-medium">This deployment is not at the addresses that this build derives.</strong> The node
      says that its code is the same; nothing else confirms it. Use it only with a node that you trust.
    </NoticeBar>
  );
