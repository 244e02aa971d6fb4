// The names of tokens, pools, wallets and chains are written by strangers. One rule for all of them, in the indexer, in the
// web and in the programs people run.

/** Code points of a name. */
const LONGEST = 64;
/** How many marks (accents, vowel signs) stay on one letter: a flood of them covers the lines above and below. */
const MARKS = 2;

/** Controls, bidirectional controls, surrogates without their half, and whatever has no width. Not the blanks \t \n \v \f \r. */
const INVISIBLE = /(?![\t-\r])[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** U+2800 is a braille cell without a dot: a blank that Unicode does not count among them. */
const BLANKS = /[\s\u2800]+/gu;
const FLOOD = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, "gu");
const LOOSE_MARKS = /^[\s\p{M}]+/u;

/**
 * A stranger's text as one line that cannot turn, hide or cover what stands beside it. At most `limit` code points; what was
 * cut ends in "…". "" where nothing visible is left. Letters of any script stay, so two texts may still look alike.
 */
export const clean = (text: string, limit = LONGEST): string => {
  // The rest of a text that is longer by far is not even looked at.
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
