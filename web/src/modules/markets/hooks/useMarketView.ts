"use client";
import { useSearchParams } from "next/navigation";
import { replaceQuery } from "@/lib/replaceQuery.ts";
import { type MarketView, viewOf, withView } from "../marketView.ts";

/** The view that the page's address names, and how to change it without a navigation. */
export function useMarketView(): [MarketView, (change: Partial<MarketView>) => void] {
  const view = viewOf(useSearchParams());
  return [
    view,
    (change) => {
      // Two changes may come before React has rendered the first: the address is ahead of `view`.
      const query = new URLSearchParams(window.location.search);
      replaceQuery(withView(query, { ...viewOf(query), ...change }));
    },
  ];
}
