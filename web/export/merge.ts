import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pagesIn, scriptsOf } from "./pageScripts.ts";

const CHUNKS = "static/chunks/";

/** The names of the chunks that each of the pages has among its scripts, in the order of the first. */
function inEach(pages: readonly string[]): string[] {
  const [first = [], ...others] = pages.map((html) =>
    scriptsOf(html)
      .filter((source) => source.includes(CHUNKS))
      .map((source) => path.basename(source)),
  );
  return first.filter((name) => others.every((names) => names.includes(name)));
}

/** The page with each of its scripts once. */
function once(html: string): string {
  const seen = new Set<string>();
  return html.replace(/<script src="[^"]*"[^>]*><\/script>/g, (tag) => {
    if (seen.has(tag)) return "";
    seen.add(tag);
    return tag;
  });
}

/**
 * Makes one script of those that every page of an export has, as `next build` leaves them: together they are compressed better, and it is
 * one request instead of fourteen. Turbopack's own options only merge chunks by copying modules.
 *
 * A chunk tells Turbopack's runtime of itself by the address of the script that runs. So the one script's name takes the place of
 * theirs wherever these stand: in the pages, in React's data, in what an `import()` waits for.
 * @throws when the pages have no chunk in common
 */
export function mergeCommon(folder: string): void {
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
  const pages = pagesIn(folder);
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(html|js|txt)$/.test(file),
  );
  const common = inEach(pages.map(read));
  if (common.length === 0) throw new Error("The pages have no chunk in common, which web/export/merge.ts merges.");

  const pathOf = (name: string) => path.join("_next", CHUNKS, name);
  const merged = common.map((name) => read(pathOf(name))).join("\n;");
  const one = `${createHash("sha256").update(merged).digest("hex").slice(0, 16)}.js`;
  const named = new RegExp(`(?<=${CHUNKS})[\\w.-]+`, "g");
  const renamed = (text: string) => text.replace(named, (name) => (common.includes(name) ? one : name));
  for (const file of texts) {
    const before = read(file);
    const after = pages.includes(file) ? once(renamed(before)) : renamed(before);
    if (after !== before) writeFileSync(path.join(folder, file), after);
  }
  writeFileSync(path.join(folder, pathOf(one)), renamed(merged));
  for (const name of common) rmSync(path.join(folder, pathOf(name)));
}
