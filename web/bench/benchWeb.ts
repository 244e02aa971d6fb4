// First-load JavaScript by route of the site in web/out. Exits with 1 if a page exceeds the limit.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { firstLoad } from "./firstLoad.ts";

/** Bytes, gzipped, of each page. */
const LIMIT = 230_000;

const out = path.join(import.meta.dirname, "../out");
if (!existsSync(path.join(out, "index.html"))) {
  console.error("There is no web/out to measure. Run `pnpm --filter @weir/web build` first.");
  process.exit(1);
}

const pages = readdirSync(out).filter((name) => name.endsWith(".html") && !name.startsWith("_") && name !== "404.html");
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const verbose = process.argv.includes("--files");

console.log("First-load JavaScript, gzipped");
const heavy: string[] = [];
for (const page of pages.sort()) {
  const { total, files } = firstLoad(out, page);
  const route = page === "index.html" ? "/" : `/${page.replace(/\.html$/, "")}`;
  console.log(`${kilo(total)}  ${route}`);
  if (verbose) for (const { name, bytes } of files) console.log(`${kilo(bytes)}    ${name}`);
  if (total > LIMIT) heavy.push(route);
}

if (heavy.length > 0) {
  console.error(`More than ${kilo(LIMIT).trim()}: ${heavy.join(", ")}. --files shows where.`);
  process.exit(1);
}
