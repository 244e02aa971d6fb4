import { readFileSync } from "node:fs";
import { add, type Counts, none } from "./counts.ts";

/** Reads a report; nothing when the runner did not come to write one. */
export function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}

/** `vitest --reporter=json` */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

export const vitestCounts = (report: VitestReport | undefined): Counts =>
  report
    ? {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      }
    : none;

/** `playwright test --reporter=json`. A flaky test passed only when it was tried again: that is a failure here. */
export type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

export const playwrightCounts = (report: PlaywrightReport | undefined): Counts =>
  report
    ? {
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky,
        skipped: report.stats.skipped,
      }
    : none;

/** `forge test --json`: by contract, by test */
export type ForgeReport = Record<
  string,
  {
    duration: string;
    test_results: Record<string, { status: "Success" | "Failure" | "Skipped"; reason: string | null }>;
  }
>;

export function forgeCounts(report: ForgeReport | undefined): Counts {
  const results = Object.values(report ?? {}).flatMap((suite) => Object.values(suite.test_results));
  return results.reduce<Counts>(
    (sum, { status }) =>
      add(sum, {
        passed: Number(status === "Success"),
        failed: Number(status === "Failure"),
        skipped: Number(status === "Skipped"),
      }),
    none,
  );
}

/** The options with which forge runs what failed and little else; nothing when nothing did. */
export function failedTests(report: ForgeReport | undefined): string[] | undefined {
  const contracts = new Set<string>();
  const tests = new Set<string>();
  for (const [suite, { test_results }] of Object.entries(report ?? {})) {
    for (const [signature, { status }] of Object.entries(test_results)) {
      if (status !== "Failure") continue;
      contracts.add(suite.slice(suite.lastIndexOf(":") + 1));
      tests.add(signature.slice(0, signature.indexOf("(")));
    }
  }
  // What fails while it is set up has no test to name.
  const named = [...tests].every((name) => name !== "setUp" && name !== "")
    ? ["--match-test", `^(${[...tests].join("|")})\\(`]
    : [];
  return contracts.size > 0 ? ["--match-contract", `^(${[...contracts].join("|")})$`, ...named] : undefined;
}
