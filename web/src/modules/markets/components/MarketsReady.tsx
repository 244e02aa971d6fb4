"use client";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Markets } from "./Markets.tsx";
import { MarketsSkeleton } from "./MarketsSkeleton.tsx";

export function MarketsReady() {
  return (
    <WhenReady fallback={<MarketsSkeleton />}>
      <Markets />
    </WhenReady>
  );
}
