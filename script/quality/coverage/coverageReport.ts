import type { Branch, FileCoverage } from "./lcov.ts";

/** The least coverage of the protocol together, in per cent (issue 3). */
const LEAST = { lines: 98, branches: 95 };

export type Share = { hit: number; all: number };

/** Whether a file counts towards the limits: the protocol does, oracles and periphery do not. */
export const counts = (file: string): boolean => /^contracts\/src\/(?!oracles\/|periphery\/).+\.sol$/.test(file);

export const totals = (files: FileCoverage[]) => ({
  lines: share(files.flatMap(({ lines }) => lines)),
  branches: share(files.flatMap(({ branches }) => branches)),
});

const share = (found: { hits: number }[]): Share => ({
  hit: found.filter(({ hits }) => hits > 0).length,
  all: found.length,
});

/** Not rounded; 100 if there is nothing to cover. */
export const perCent = ({ hit, all }: Share): number => (all === 0 ? 100 : (hit / all) * 100);

export function problems(files: FileCoverage[]): string[] {
  const counted = files.filter(({ file }) => counts(file));
  if (counted.length === 0) return ["The report contains no file of the protocol."];
  const reached = totals(counted);
  return (["lines", "branches"] as const)
    .filter((what) => perCent(reached[what]) < LEAST[what])
    .map(
      (what) =>
        `${perCent(reached[what]).toFixed(2)} % of the ${what} of the protocol are covered; ${LEAST[what]} % must be.`,
    );
}

/** What the limits are compared with. */
export function protocolLine(files: FileCoverage[]): string {
  const { lines, branches } = totals(files.filter(({ file }) => counts(file)));
  return `The protocol, without oracles and periphery: ${shareText(lines)} of its lines, ${shareText(branches)} of its branches.`;
}

const shareText = (share: Share): string => `${perCent(share).toFixed(2)} % (${share.hit} of ${share.all})`;

/** One line, with its source, for each line and branch that no test reaches. */
export function uncovered({ file, lines, branches }: FileCoverage, source: string): string[] {
  const text = source.split("\n").map((line) => line.trim());
  const missed = [
    ...lines.filter(({ hits }) => hits === 0).map(({ line }) => ({ line, what: "never run" })),
    ...branches
      .filter(({ hits }) => hits === 0)
      .map((branch) => ({ line: branch.line, what: missedBranch(branch, text[branch.line - 1] ?? "") })),
  ];
  return missed
    .sort((a, b) => a.line - b.line)
    .map(({ line, what }) => `${file}:${line}  ${what}: ${text[line - 1] ?? ""}`);
}

function missedBranch({ way }: Branch, source: string): string {
  if (source.startsWith("require")) return way === 0 ? "never reverts" : "never passes";
  return way === 0 ? "never taken" : "else never taken";
}
