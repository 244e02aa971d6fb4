// Anyone can choose the name of a token, a pool, a wallet or a chain. The indexer, the web and the programs clean all of them
// by one rule.

/** The most code points of a name. */
const LONGEST = 64;
/** Marks (accents, vowel signs) that stay on one letter: many of them cover the lines above and below. */
const MARKS = 2;

/** Controls, bidirectional controls, surrogates without their half, and characters without width. Not the blanks \t \n \v \f \r. */
const INVISIBLE = /(?![\t-\r])[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** U+2800 is a braille cell without a dot: a blank that Unicode does not count among them. */
const BLANKS = /[\s\u2800]+/gu;
const FLOOD = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, "gu");
const LOOSE_MARKS = /^[\s\p{M}]+/u;

/**
 * A text of unknown origin as one line that cannot reverse, hide or cover the text around it: at most `limit` code points,
 * with "…" at the end where it is cut, "" where nothing visible is left. Letters of any script stay, so texts can look alike.
 */
export const clean = (text: string, limit = LONGEST): string => {
  // Bounds the work for a text that is far longer than the limit.
  const visible = text
    .slice(0, 64 * limit)
    .normalize("NFC")
    .replace(INVISIBLE, "");
  const line = visible.replace(BLANKS, " ").replace(FLOOD, "$1").replace(LOOSE_MARKS, "").trimEnd();
  const points = [...line];
  return points.length <= limit
    ? line
    : `${points
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
};
