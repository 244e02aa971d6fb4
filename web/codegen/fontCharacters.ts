import { messageFiles } from "./siteMessages.ts";

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** Beyond letters: punctuation, and the signs that amounts, changes and keys need. */
const signs = "–—‘’‚“”„…‹›€→←↑↓−×≤≥≈∞·√Ξ";

/**
 * The characters for which the site brings fonts: those of Western European languages, and all that occurs in its sentences. `basic`: ASCII
 * and signs.
 */
export function characters(which: "all" | "basic" = "all"): string {
  const ascii = range(0x20, 0x7e) + signs;
  if (which === "basic") return ascii;
  return [...new Set(ascii + range(0xa0, 0xff) + [...messageFiles().values()].join(""))].sort().join("");
}
