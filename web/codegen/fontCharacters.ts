import { messageFiles } from "./siteMessages.ts";

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** Beyond letters: punctuation, and the signs that amounts, changes and keys need. */
const signs = "–—‘’‚“”„…‹›€→←↑↓−×≤≥≈∞·√Ξ";

/**
 * Characters for which the site brings fonts. `basic`: ASCII and signs; `own`: these and all that occurs in the site's sentences; `all`: also
 * those of Western European languages, as in names that others gave.
 */
export function characters(which: "all" | "own" | "basic"): string {
  const basic = range(0x20, 0x7e) + signs;
  const own = basic + (which === "basic" ? "" : [...messageFiles().values()].join(""));
  return [...new Set(own + (which === "all" ? range(0xa0, 0xff) : ""))].sort().join("");
}
