"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { MarketsSkeleton } from "./MarketsSkeleton.tsx";

const Part = lazyPart(() => import("./MarketsReady.tsx").then((module) => module.MarketsReady));

/** Loads the page's code after the first paint, while the configuration is on its way. */
export function MarketsPage() {
  return (
    <Part
      loading={<MarketsSkeleton />}
      failed={(retry) => <PartMissing what={ui.page} onRetry={retry} onClose={() => {}} />}
    />
  );
}
