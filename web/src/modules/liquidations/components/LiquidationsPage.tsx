"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { LiquidationsSkeleton } from "./LiquidationsSkeleton.tsx";

const Part = lazyPart(() => import("./LiquidationsView.tsx").then((module) => module.LiquidationsView));

/** Loads the page's code after the first paint. */
export function LiquidationsPage() {
  return <Part loading={<LiquidationsSkeleton />} failed={(retry) => <PartMissing what={ui.page} onRetry={retry} />} />;
}
