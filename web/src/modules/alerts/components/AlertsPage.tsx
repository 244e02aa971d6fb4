"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { AlertsSkeleton } from "./AlertsSkeleton.tsx";

const Part = lazyPart(() => import("./AlertsView.tsx").then((module) => module.AlertsView));

/** Loads the page's code after the first paint. */
export function AlertsPage() {
  return <Part loading={<AlertsSkeleton />} failed={(retry) => <PartMissing what={ui.page} onRetry={retry} />} />;
}
