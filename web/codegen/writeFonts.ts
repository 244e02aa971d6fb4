import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subset from "subset-font";
import { characters } from "./fontCharacters.ts";

/**
 * Part of `pnpm codegen`: writes the parts of the fonts that the site shows. Whole, they weigh 190 kB, most of it other scripts
 * and weights; any other character is shown in a font of the system.
 */
const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve("geist/font/sans")), "fonts");
const generated = path.resolve(import.meta.dirname, "../src/generated/fonts");

const parts = [
  { name: "sans", file: "geist-sans/Geist-Variable.woff2", text: characters("all"), weights: { min: 400, max: 600 } },
  // Addresses, hashes and keys.
  {
    name: "mono",
    file: "geist-mono/GeistMono-Variable.woff2",
    text: characters("basic"),
    weights: { min: 400, max: 400 },
  },
  // Headings.
  { name: "serif", file: "geist-serif/GeistSerif-Regular.woff2", text: characters("own") },
];

/**
 * Composition, languages, ligatures, kerning and marks, digits of equal width, and the set of letters that globals.css chooses. Glyphs that
 * only other features show, as small fractions, are left out: they are a third of the fonts.
 */
const keepFeatures = ["ccmp", "locl", "rclt", "liga", "kern", "mark", "mkmk", "tnum", "ss01"];

mkdirSync(generated, { recursive: true });
for (const { name, file, text, weights } of parts) {
  const axes = weights && { variationAxes: { wght: weights } };
  const font = await subset(readFileSync(path.join(fonts, file)), text, {
    targetFormat: "woff2",
    keepFeatures,
    ...axes,
  });
  writeFileSync(path.join(generated, `${name}.woff2`), font);
}
