"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { NetworkSkeleton } from "./NetworkSkeleton.tsx";

const Part = lazyPart(() => import("./NetworkView.tsx").then((module) => module.NetworkView));

/** Loads the page's code after the first paint. */
export function NetworkPage() {
  return <Part loading={<NetworkSkeleton />} failed={(retry) => <PartMissing what={ui.page} onRetry={retry} />} />;
}
