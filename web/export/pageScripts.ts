import { readdirSync } from "node:fs";

/** The names of an export's pages, "desk.html": those of its folder itself, not of other languages or of forwarding ones below. */
export const pagesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".html"));

/** The scripts that a page's HTML names, each once, without those for old browsers (`nomodule`). */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1])
    .filter((source) => source !== undefined);
  return [...new Set(sources)];
}
