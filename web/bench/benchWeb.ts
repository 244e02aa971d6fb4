// First-load JavaScript by route of the site in web/out. Exits with 1 if the markets page exceeds its limit.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { firstLoad } from "./firstLoad.ts";

/** Bytes, gzipped. Applies to the markets page; the others are shown without a limit. */
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
for (const page of pages.sort()) {
  const { total, files } = firstLoad(out, page);
  const route = page === "index.html" ? "/" : `/${page.replace(/\.html$/, "")}`;
  console.log(`${kilo(total)}  ${route}`);
  if (verbose) for (const { name, bytes } of files) console.log(`${kilo(bytes)}    ${name}`);
}

const markets = firstLoad(out, "index.html").total;
if (markets > LIMIT) {
  console.error(
    `The markets page loads ${kilo(markets).trim()}; its limit is ${kilo(LIMIT).trim()}. --files shows where.`,
  );
  process.exit(1);
}
