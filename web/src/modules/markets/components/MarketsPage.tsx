"use client";
import { laterPage } from "@/ui/laterPage.tsx";
import { MarketsSkeleton } from "./MarketsSkeleton.tsx";

export const MarketsPage = laterPage(
  () => import("./MarketsReady.tsx").then((module) => module.MarketsReady),
  MarketsSkeleton,
);
