import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { compress } from "./compress.ts";

test("compress: scripts and style sheets, where it makes them smaller", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-export-"));
  try {
    const long = "f(1);\n".repeat(500);
    mkdirSync(path.join(folder, "de"));
    const files = { "de/long.js": long, "site.css": long, "short.js": "1", "page.html": long, "font.woff2": long };
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
    await compress(folder);
    const made = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".br"));
    expect(made.sort()).toEqual([path.join("de", "long.js.br"), "site.css.br"]);
    expect(brotliDecompressSync(readFileSync(path.join(folder, "de/long.js.br"))).toString()).toBe(long);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
