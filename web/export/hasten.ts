import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pagesIn } from "./pageScripts.ts";
import { textOf } from "./relocate.ts";

// What makes the pages of an export quick: docs/decisions/2026-11-28-first-seconds.md has the figures.

/**
 * The page with its scripts as data until later.js makes scripts of them, after the first paint.
 * @throws when the page has no script as Next writes them
 */
export function withLaterScripts(html: string, name: string): string {
  const later = '<script type="later" src=';
  const page = html
    .replace(/<script src=(?="[^"]*"[^>]* async="")/g, later)
    .replace(/<link rel="preload" as="script"[^>]*>/g, "");
  if (!page.includes(later)) {
    throw new Error(`${name} has no <script src="…" async="">, which web/export/hasten.ts puts off.`);
  }
  return page.replace("</body>", () => `<script>${textOf("later.js")}</script></body>`);
}

/**
 * V8's explicit compile hint, which other engines read as a comment: compiles every function of a script while it arrives, beside the main
 * thread, and not one by one on it when each is first called.
 */
const HINT = "//# allFunctionsCalledOnLoad\n";

/** Rewrites the pages and the scripts of an export as `next build` leaves it. */
export function hasten(folder: string): void {
  for (const page of pagesIn(folder)) {
    const file = path.join(folder, page);
    writeFileSync(file, withLaterScripts(readFileSync(file, "utf8"), page));
  }
  const chunks = path.join(folder, "_next/static/chunks");
  for (const chunk of readdirSync(chunks).filter((name) => name.endsWith(".js"))) {
    const file = path.join(chunks, chunk);
    writeFileSync(file, HINT + readFileSync(file, "utf8"));
  }
}
