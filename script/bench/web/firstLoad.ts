import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What a browser that knows no `nomodule` code runs at once to show a page: the scripts that its HTML names. */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1])
    .filter((source) => source !== undefined);
  return [...new Set(sources)];
}

/** Bytes over the wire, gzipped at the usual level 6 where the server does not compress beforehand. */
export function firstLoad(out: string, htmlFile: string): { total: number; files: { name: string; bytes: number }[] } {
  const html = readFileSync(path.join(out, htmlFile), "utf8");
  const files = scriptsOf(html).map((source) => {
    const name = decodeURI(source.split("?")[0]!);
    return { name, bytes: gzipSync(readFileSync(path.join(out, name)), { level: 6 }).length };
  });
  return { total: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}
