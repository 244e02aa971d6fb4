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
      window.history.replaceState(window.history.state, "", `${window.location.pathname}${text ? `?${text}` : ""}`);
    },
  ];
}
