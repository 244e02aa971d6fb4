// First-load JavaScript by route, of the site as built in web/out. Ends with 1 when the markets page is above its limit.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { firstLoad } from "./firstLoad.ts";

/** kB = 1,000 bytes, gzipped. The entry page alone is promised; the others are shown. */
const LIMIT = 230_000;

const out = path.resolve(import.meta.dirname, "../../../web/out");
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
