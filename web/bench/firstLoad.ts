import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The scripts that a page's HTML names, without those for old browsers (`nomodule`). */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1])
    .filter((source) => source !== undefined);
  return [...new Set(sources)];
}

/** Bytes over the wire, gzipped at level 6, the servers' default. */
export function firstLoad(out: string, htmlFile: string): { total: number; files: { name: string; bytes: number }[] } {
  const page = path.join(out, htmlFile);
  const html = readFileSync(page, "utf8");
  const files = scriptsOf(html).map((source) => {
    const name = decodeURI(source.split("?")[0]!);
    return { name, bytes: gzipSync(readFileSync(path.join(path.dirname(page), name)), { level: 6 }).length };
  });
  return { total: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}
