import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pagesIn } from "./pageScripts.ts";
import { PLACEHOLDER } from "./placeholder.ts";

/** The site's folder, which base.js sets as the base of relative addresses. */
const HERE = "./";

/** The path of that folder without its closing slash, as Next's router wants its base path. */
const BASE_AT_RUN_TIME = 'new URL(".",document.baseURI).pathname.slice(0,-1)';

/** For a page, or for the data that Next's router fetches for it. */
export const relocateText = (text: string): string =>
  text.replaceAll(`${PLACEHOLDER}/`, HERE).replace(new RegExp(`${PLACEHOLDER}(?=[\\\\"?#])`, "g"), HERE);

/** For a script: chunks are addressed relative to the page; the router's path prefix is computed at run time. */
export const relocateScript = (text: string): string =>
  text.replaceAll(`"${PLACEHOLDER}/_next/"`, `"${HERE}_next/"`).replaceAll(`"${PLACEHOLDER}"`, BASE_AT_RUN_TIME);

/** A script of this folder for a page, without its comments. */
export const textOf = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, name), "utf8").replace(/^\s*\/\/.*\n/gm, "");

/** Trusted Types come first, because they do not restrict earlier scripts. */
const scriptOf = (name: string): string => `${textOf("trusted.js")}${textOf(name)}`;

const CHARSET = '<meta charSet="utf-8"/>';

/** Splits a page after the charset, which browsers look for in the first kilobyte only. */
export function splitAfterCharset(html: string, name: string): [string, string] {
  const at = html.indexOf(CHARSET) + CHARSET.length;
  if (at < CHARSET.length)
    throw new Error(`${name} has no ${CHARSET}, after which web/export/relocate.ts names the base.`);
  return [html.slice(0, at), html.slice(at)];
}

/** @throws when the page does not declare its charset as Next does */
export function withBase(html: string, route: string): string {
  const [before, after] = splitAfterCharset(html, `${route}.html`);
  return `${before}<script data-route="${route}">${scriptOf("base.js")}</script>${after}`;
}

/** @throws as withBase() */
export function withFoundBase(html: string, home: string): string {
  const [before, after] = splitAfterCharset(html, "404.html");
  // An attribute: it contains no file names.
  const page = after.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `${before}<script data-home="${home}" data-page="${page}">${scriptOf("find-base.js")}</script><noscript>Page not found.</noscript>`;
}

/** For servers that answer `/position` with the folder of that name and not with `position.html`. */
const forward = (page: string): string =>
  `<!DOCTYPE html>${CHARSET}<title>Weir</title><script>location.replace("../${page}"+location.search+location.hash)</script><a href="../${page}">Weir</a>\n`;

const rewrite: Record<string, (text: string) => string> = {
  ".html": relocateText,
  ".txt": relocateText,
  ".js": relocateScript,
};

/**
 * Makes an export that was built for PLACEHOLDER work at any path.
 * @param home where the export is from the root of the site: "" or, for a translation, "de/"
 * @throws when a file still names PLACEHOLDER afterwards: Next then writes it in a way that is not known here.
 */
export function relocate(folder: string, home = ""): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    // latin1 preserves every byte that is not ASCII.
    const before = readFileSync(file, "latin1");
    if (!before.includes(PLACEHOLDER)) continue;
    const after = rewrite[path.extname(name)]?.(before) ?? before;
    if (after.includes(PLACEHOLDER)) {
      throw new Error(`${file} names ${PLACEHOLDER} in a way that web/export/relocate.ts does not handle: extend it.`);
    }
    writeFileSync(file, after, "latin1");
  }

  for (const page of pagesIn(folder)) {
    const file = path.join(folder, page);
    const route = path.basename(page, ".html");
    const html = readFileSync(file, "utf8");
    writeFileSync(file, route === "404" ? withFoundBase(html, home) : withBase(html, route));
    if (["index", "404", "_not-found"].includes(route)) continue;
    mkdirSync(path.join(folder, route), { recursive: true });
    writeFileSync(path.join(folder, route, "index.html"), forward(page));
  }
}
