import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fingerprint } from "@weir/process/fingerprint";
import { localState, root } from "@weir/process/paths";
import { readReport } from "../suite/reports.ts";
import type { Mutant } from "./mutant.ts";
import { type Excuses, type Result, type Summary, summarise } from "./verdict.ts";

const file = localState("reports", "mutation.json");

type Report = { sources: string; summary: Summary; results: (Result & { excuse?: string })[] };

/** Of everything that decides whether a mutant lives. */
export const sourcesNow = (): string => fingerprint(root, ["foundry.toml", "contracts/src", "contracts/test"], []);

/** What earlier runs over the same sources and tests found of the mutants as they are now. */
export function knownResults(mutants: Mutant[], sources: string): Result[] {
  const report = readReport<Report>(file);
  if (report?.sources !== sources) return [];
  return mutants.flatMap((mutant) => report.results.filter((result) => same(result.mutant, mutant)));
}

const same = (a: Mutant, b: Mutant): boolean =>
  a.id === b.id && a.file === b.file && a.search === b.search && a.replace === b.replace;

export function writeResults(results: Result[], sources: string, excuses: Excuses): void {
  const told = results.map((result) => {
    const excuse = result.outcome.status === "survived" ? excuses[result.mutant.id] : undefined;
    return { ...result, ...(excuse && { excuse }) };
  });
  const report: Report = { sources, summary: summarise(results, excuses), results: told };
  mkdirSync(localState("reports"), { recursive: true });
  // In one step: a run may end at any moment, and the next is to resume from what it finds.
  writeFileSync(`${file}.part`, `${JSON.stringify(report, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
