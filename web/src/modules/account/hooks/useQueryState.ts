"use client";
import { useSearchParams } from "next/navigation";

/**
 * The query of the page's address, and how to change it without a navigation. An address with a path: a bare "?…" would resolve against
 * the site's `<base>`.
 */
export function useQueryState(): [URLSearchParams, (next: URLSearchParams) => void] {
  const query = new URLSearchParams(useSearchParams());
  return [
    query,
    (next) => {
      const text = next.toString();
      // With its own mark in the state, Next takes the change for its router's and does not tell useSearchParams().
      const { __NA: _, ...state } = (window.history.state ?? {}) as Record<string, unknown>;
      window.history.replaceState(state, "", `${window.location.pathname}${text ? `?${text}` : ""}`);
    },
  ];
}
