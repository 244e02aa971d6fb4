import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { scriptsOf } from "../export/pageScripts.ts";

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
