import { readFileSync } from "node:fs";
import path from "node:path";
import subset from "subset-font";
import { expect, test } from "vitest";
import { characters } from "./fontCharacters.ts";

test("characters: all of both languages' sentences, and the signs of amounts", () => {
  const [all, own] = [new Set(characters("all")), new Set(characters("own"))];
  for (const character of "Äöüß„“’…−×∞→09azAZ") expect(own, character).toContain(character);
  for (const character of [...own, "é"]) expect(all, character).toContain(character);
  expect(characters("basic")).not.toContain("ß");
});

test.each(["sans", "serif"])("the font %s has them: `pnpm codegen` writes it", async (name) => {
  const file = path.resolve(import.meta.dirname, `../src/generated/fonts/${name}.woff2`);
  const font = readFileSync(file);
  const umlauts = await subset(font, "Äöüß", { targetFormat: "woff2" });
  const nothing = await subset(font, "", { targetFormat: "woff2" });
  expect(umlauts.length).toBeGreaterThan(nothing.length + 200);
});
