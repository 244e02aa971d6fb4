// Letters of other scripts that look like Latin ones, each below its double. A selection of common cases: the table of
// all Unicode confusables would be larger than the page.
const doubles: readonly (readonly [doubles: string, latin: string])[] = [
  // Cyrillic
  ["АВСЕНІЈКМОРЅТХУҮԜѴԌЗаԁеһіјкморԛѕтхуѵԝвнгь", "ABCEHIJKMOPSTXYYWVG3adehijkmopqstxyvwbhrb"],
  ["сӀ", "cI"],
  // Greek
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹαγηικνορτυχωϲ", "ABEZHIKMNOPTYXCaynikvoptuxwc"],
  // Armenian, Cherokee, Lisu
  ["օսհոցյՍՕ", "ouhngjUO"],
  ["ᎳᎬᎢᎻᏚᎠᏟᎪᏴᏀ", "WETHSDCABG"],
  ["ꓪꓰꓔꓧꓴꓢꓓꓚꓐꓮ", "WETHUSDCBA"],
  // Latin with a stroke, small capitals, signs of currencies
  ["ıɡᴡᴇᴛʜᴜꜱᴅᴄʙᴀɪđøłƒ", "igWETHUSDCBAIdolf"],
  ["₮$€£₿", "TSEUB"],
];

const latin = new Map(doubles.flatMap(([from, to]) => [...from].map((letter, at) => [letter, to[at]!] as const)));

/**
 * A key that is equal for texts which look alike: without accents, case and punctuation, doubles of other scripts
 * mapped to Latin, one sign each for O and 0, and for I, l and 1. For comparison only.
 */
export function folded(text: string): string {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const ours = [...bare].map((letter) => latin.get(letter) ?? letter).join("");
  return ours
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("0", "o")
    .replace(/[1i]/g, "l");
}
