import { readFileSync } from "node:fs";
import { add, type Counts, none } from "./counts.ts";

/** Reads a report in JSON; nothing when the runner did not come to write one. */
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

/** By contract, by test. */
export type ForgeReport = Record<
  string,
  { duration: string; test_results: Record<string, { status: "Success" | "Failure" | "Skipped" }> }
>;

/**
 * Reads `forge test --junit`; nothing where it did not come to its end. (`--json` holds every trace of an invariant's run:
 * a gigabyte for ours.) forge writes a tag to a line and escapes what is in it.
 */
export function forgeReport(output: string): ForgeReport | undefined {
  if (!output.trimEnd().endsWith("</testsuites>")) return undefined;
  const report: ForgeReport = {};
  let results: ForgeReport[string]["test_results"] = {};
  let current = { status: "Success" as "Success" | "Failure" | "Skipped" };
  for (const [, tag, attributes = ""] of output.matchAll(/^\s*<(testsuite|testcase|failure|error|skipped)\b(.*)$/gm)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    if (tag === "testsuite") {
      results = {};
      report[attribute("name")] = { duration: `${attribute("time")} s`, test_results: results };
    } else if (tag === "testcase") {
      current = { status: "Success" };
      results[attribute("name")] = current;
    } else current.status = tag === "skipped" ? "Skipped" : "Failure";
  }
  return report;
}

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
