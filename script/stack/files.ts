import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { readPages, safeHeaders } from "./pages.ts";

/** What is sent under a name, with the headers that go with it. */
export type SiteFile = { body: Buffer; headers: Record<string, string> };

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * The files of an export by their path in the site, such as `/_next/static/app.js`, with `/config.json` and without those
 * whose path has a leading dot. All are read now: a request then finds a name or does not, and reaches no file system.
 */
export function readFiles(folder: string, config: SiteConfig): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, file).replaceAll(path.sep, "/")}`;
    if (entry.isFile() && !name.includes("/.")) files.set(name, fileOf(name, readFileSync(file)));
  }
  for (const [name, { html, policy }] of readPages(folder, config)) {
    const { body, headers } = fileOf(`/${name}`, Buffer.from(html));
    files.set(`/${name}`, { body, headers: { ...headers, "Content-Security-Policy": policy } });
  }
  return files.set("/config.json", fileOf("/config.json", Buffer.from(JSON.stringify(config))));
}

const fileOf = (name: string, body: Buffer): SiteFile => ({
  body,
  headers: {
    ...safeHeaders,
    "Content-Type": types[path.extname(name)] ?? "application/octet-stream",
    // Next puts a hash of the content into these names, and only these.
    "Cache-Control": name.startsWith("/_next/static/") ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: `"${createHash("sha256").update(body).digest("base64url")}"`,
  },
});
