"use client";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Warning } from "@/ui/icons.tsx";
import { useHead } from "../hooks/useHead.ts";

export function RpcNotice() {
  const site = useSiteConfig();
  const head = useHead();
  // One answer may go astray; two in a row are a silence.
  if (!head.isError && head.failureCount < 2) return null;
  return (
    <div role="alert" className="border-b border-bad/30 bg-bad-soft">
      <p className="mx-auto flex max-w-[82rem] items-center gap-3 px-4 py-2.5 text-sm md:px-6">
        <Warning className="size-5 shrink-0 text-bad" />
        <span>
          <strong className="font-medium">The chain does not answer.</strong> What you see is from the last block that
          arrived. Weir keeps asking {site.rpcUrls.join(", ")}; check that the node runs.
        </span>
      </p>
    </div>
  );
}
