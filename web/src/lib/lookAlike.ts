// Letters of other scripts that an eye takes for one of ours; each stands under its double. A choice of what is seen in the
// wild, not all of Unicode's confusables: that table alone would weigh more than the page.
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
 * What two texts have in common that look alike at a glance: without accents, case and punctuation, other scripts' doubles
 * as ours, and with one sign each for O and 0, and for I, l and 1. Nothing to show: only to compare.
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
