import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { splitAfterCharset } from "./relocate.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const inlineScripts = (document: Document): string[] =>
  [...document.querySelectorAll("script:not([src])")].flatMap((script) => {
    // 404.html carries the page that it writes as an attribute of its script.
    const { page } = (script as HTMLScriptElement).dataset;
    return [script.textContent, ...(page === undefined ? [] : inlineScripts(new JSDOM(page).window.document))];
  });

/**
 * Hashes of the style sheets that sonner, the toaster, inserts when it loads. It inserts an empty element first and the
 * text afterwards, and a browser checks both. Once in a process: it inserts them while it loads.
 */
export async function sheetsOfToaster(): Promise<string[]> {
  const before = globalThis.document;
  const { document } = new JSDOM().window;
  try {
    globalThis.document = document;
    await import("sonner");
  } finally {
    globalThis.document = before;
  }
  const sheets = [...document.querySelectorAll("style")].map(({ textContent }) => textContent);
  if (sheets.length === 0)
    throw new Error("sonner inserted no style sheet: remove its hashes from export/policy.ts if it no longer does.");
  return ["", ...sheets];
}

/**
 * The Content Security Policy of a page. Hashes allow its inline scripts; everything else comes from the site's own
 * origin. Without a known server, a page may connect to any node or indexer over https or on this machine.
 */
export function policyOf(html: string, sheets: string[]): string {
  const scripts = [...new Set(inlineScripts(new JSDOM(html).window.document))];
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts.map(hashOf)],
    "style-src": ["'self'", ...sheets.map(hashOf)],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", "https:", "http://127.0.0.1:*", "http://localhost:*"],
    "base-uri": ["'self'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["default", ...(html.includes("data-page=") ? ["missing-page"] : [])],
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

/** Writes each page's policy into the page, before its first script. */
export function restrict(folder: string, sheets: string[]): void {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.endsWith(".html")) continue;
    const file = path.join(parentPath, name);
    const html = readFileSync(file, "utf8");
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, sheets)}"/><meta name="referrer" content="no-referrer"/>`;
    const [before, after] = splitAfterCharset(html, name);
    writeFileSync(file, `${before}${meta}${after}`);
  }
}
