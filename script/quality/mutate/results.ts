import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fingerprint } from "@weir/process/fingerprint";
import { localState, root } from "@weir/process/paths";
import type { Excuses, Mutant } from "./mutant.ts";
import { type Result, type Summary, summarise } from "./score.ts";

const file = localState("reports", "mutation.json");

type Report = { sources: string; summary: Summary; results: (Result & { excuse?: string })[] };

/** A hash of all files that decide whether a mutant survives. */
export const sourcesNow = (): string => fingerprint(root, ["foundry.toml", "contracts/src", "contracts/test"], []);

/** An earlier run's results, if sources and tests are the same, for the mutants that are the same. */
export function knownResults(mutants: Mutant[], sources: string): Result[] {
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
  if (report?.sources !== sources) return [];
  return mutants.flatMap((mutant) => report.results.filter((result) => same(result.mutant, mutant)));
}

const same = (a: Mutant, b: Mutant): boolean =>
  a.id === b.id && a.file === b.file && a.search === b.search && a.replace === b.replace;

export function writeResults(results: Result[], sources: string, excuses: Excuses): void {
  const excused = results.map((result) => {
    const excuse = result.outcome.status === "survived" ? excuses[result.mutant.id] : undefined;
    return { ...result, ...(excuse && { excuse }) };
  });
  const report: Report = { sources, summary: summarise(results, excuses), results: excused };
  mkdirSync(localState("reports"), { recursive: true });
  // Atomically: a run may be killed at any moment, and --resume reads this file.
  writeFileSync(`${file}.part`, `${JSON.stringify(report, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
