"use client";
import { useSearchParams } from "next/navigation";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { PoolPageSkeleton } from "./PoolPageSkeleton.tsx";

// Both come after the first paint: few people need them, and the page's first load stays small.
const View = lazyPart(() => import("./PoolFromLink.tsx").then((module) => module.PoolFromLink));
const Create = lazyPart(() => import("./CreatePool.tsx").then((module) => module.CreatePool));

/** `?id=` shows a pool; without it the page creates one. */
export function PoolPage() {
  const id = useSearchParams().get("id");
  const waiting = {
    loading: <PoolPageSkeleton />,
    failed: (retry: () => void) => <PartMissing what={ui.page} onRetry={retry} />,
  };
  return id === null ? <Create {...waiting} /> : <View key={id} id={id} {...waiting} />;
}
