import type { Mutant } from "./mutant.ts";
import type { Excuses, Result } from "./verdict.ts";

const columns = (rows: string[][]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

export const listing = (mutants: Mutant[]): string =>
  columns(mutants.map(({ id, file, kind, breaks }) => [id, file, kind, breaks]));

/** Which test killed which mutant; what survived comes last. */
export function table(results: Result[], excuses: Excuses): string {
  const order = { killed: 0, broken: 1, survived: 2 };
  return columns(
    [...results]
      .sort((a, b) => order[a.outcome.status] - order[b.outcome.status])
      .map((result) => [result.mutant.id, result.mutant.kind, told(result, excuses)]),
  );
}

export function told({ mutant, outcome }: Result, excuses: Excuses): string {
  if (outcome.status === "killed") return `killed by ${outcome.by}`;
  if (outcome.status === "broken") return `broken: ${outcome.why}`;
  const excuse = excuses[mutant.id];
  return excuse ? `survived, excused: ${excuse}` : `SURVIVED. ${mutant.breaks}`;
}
