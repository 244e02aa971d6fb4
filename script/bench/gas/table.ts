import { firstTime, type Measured } from "./figures.ts";
import { operations } from "./operations.ts";
import { gas } from "./verdict.ts";

const heads = ["", "Weir, first", "Weir", "Morpho Blue", "Aave v3", "must reach", "aims at"];

const footnote = `Gas of whole transactions (21000, calldata, cold access, refunds), second time of a user unless it says first.
Weir: production profile. Morpho Blue 1.0.0: solc 0.8.19, via IR, 999,999 runs, as deployed; no fee. Aave v3 (core-v3 1.19.3):
the package's own artifacts, solc 0.8.10, 100,000 runs; without rewards. All three: the same lean tokens and constant prices.
"Each extra" is the most that one more reserve of the account adds to a borrow or a withdrawCollateral.`;

export function table({ weir, morpho, aaveV3 }: Measured): string {
  const cell = (value: number | undefined): string => (value === undefined ? "–" : gas(value));
  const lines = operations.map(({ name, mustReach, aimsAt }) => [
    name,
    ...[weir[firstTime(name)], weir[name], morpho[name], aaveV3[name], mustReach, aimsAt].map(cell),
  ]);
  const widths = heads.map((_, column) => Math.max(...[heads, ...lines].map((line) => line[column]!.length)));
  const rows = [heads, ...lines].map((line) =>
    line.map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!))).join("  "),
  );
  return `${rows.join("\n")}\n\n${footnote}`;
}
