import type { Branch, FileCoverage } from "./lcov.ts";
import { counts, perCent, type Share, totals } from "./verdict.ts";

/** A line a file, then the sum over core and libraries. */
export function table(files: FileCoverage[]): string {
  const row = (name: string, some: FileCoverage[]) => {
    const { lines, branches } = totals(some);
    return [name, cell(lines), cell(branches)];
  };
  const sorted = [...files].sort(
    (a, b) => Number(counts(b.file)) - Number(counts(a.file)) || (a.file < b.file ? -1 : 1),
  );
  const rows = [
    ["", "lines", "branches"],
    ...sorted.map((one) => row(counts(one.file) ? one.file : `${one.file} (not in the sum)`, [one])),
    row(
      "core and libraries",
      files.filter(({ file }) => counts(file)),
    ),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((line) => line[column]!.length)));
  return rows
    .map((line) => line.map((text, i) => (i === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[i]!))).join("  "))
    .join("\n");
}

const cell = (share: Share): string =>
  share.all === 0 ? "–" : `${perCent(share).toFixed(2)} %  ${`${share.hit}/${share.all}`.padStart(7)}`;

/** What no test came to, a line each, with the source to see what it is. */
export function uncovered({ file, lines, branches }: FileCoverage, source: string): string[] {
  const text = source.split("\n");
  const at = (line: number) => `${file}:${line}`;
  const missed = [
    ...lines.filter(({ hits }) => hits === 0).map(({ line }) => ({ line, what: "never run" })),
    ...branches.filter(({ hits }) => hits === 0).map((branch) => ({ line: branch.line, what: way(branch, text) })),
  ];
  return missed
    .sort((a, b) => a.line - b.line)
    .map(({ line, what }) => `${at(line)}  ${what}: ${text[line - 1]?.trim() ?? ""}`);
}

function way({ line, way }: Branch, source: string[]): string {
  if (source[line - 1]?.trim().startsWith("require")) return way === 0 ? "never reverts" : "never passes";
  return way === 0 ? "never taken" : "else never taken";
}
