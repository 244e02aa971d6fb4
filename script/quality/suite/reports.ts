import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { localState } from "@weir/process/paths";
import { XMLParser } from "fast-xml-parser";
import { add, type Counts, none } from "./counts.ts";

/** The path for a runner's report. Deletes an earlier run's report, so that it cannot be read as this run's. */
export function freshReport(name: string): string {
  const file = localState("reports", name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** A test in a JUnit report. */
export type ReportedTest = {
  /** forge: `path/File.t.sol:Contract`; Vitest and Playwright: the file. */
  suite: string;
  /** Seconds of its whole suite, as the runner writes them. */
  seconds: string;
  /** forge: the signature, `test_a(uint256)`. */
  name: string;
  status: "passed" | "failed" | "skipped";
  /** The first line of why it failed; empty for others. */
  reason: string;
};

type Flaw = { message?: string } | string;
type Testcase = { name: string; failure?: Flaw | Flaw[]; error?: Flaw | Flaw[]; skipped?: unknown };
type Junit = { testsuites: { testsuite?: { name: string; time: string; testcase?: Testcase[] }[] } };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  // Without the limits against hostile documents: a long report has more escaped characters.
  processEntities: { maxTotalExpansions: Number.POSITIVE_INFINITY, maxExpandedLength: Number.POSITIVE_INFINITY },
  isArray: (name) => name === "testsuite" || name === "testcase",
});

/**
 * Parses a JUnit report of forge, Vitest or Playwright; `undefined` if it is incomplete. (forge's `--json` contains every
 * trace of an invariant's run: a gigabyte for this repository.)
 */
export function parseJunit(report: string): ReportedTest[] | undefined {
  if (!report.trimEnd().endsWith("</testsuites>")) return undefined;
  const { testsuites } = parser.parse(report.slice(report.indexOf("<testsuites"))) as Junit;
  return (testsuites.testsuite ?? []).flatMap(({ name: suite, time: seconds, testcase = [] }) =>
    testcase.map((test) => ({
      suite,
      seconds,
      name: test.name,
      status: statusOf(test),
      reason: reasonOf(test),
    })),
  );
}

const statusOf = ({ failure, error, skipped }: Testcase): ReportedTest["status"] => {
  if (failure !== undefined || error !== undefined) return "failed";
  return skipped === undefined ? "passed" : "skipped";
};

function reasonOf({ failure, error }: Testcase): string {
  const first = [failure ?? error].flat()[0];
  const message = (typeof first === "object" ? first.message : undefined) ?? "";
  return message.trim().split("\n")[0] ?? "";
}

/** The tests in a report file; none if the runner wrote no complete report. */
export const readJunit = (file: string): ReportedTest[] =>
  (existsSync(file) && parseJunit(readFileSync(file, "utf8"))) || [];

export const countTests = (tests: ReportedTest[]): Counts =>
  tests.map(({ status }) => ({ ...none, [status]: 1 })).reduce(add, none);

/** A line for each test that failed: where it is, its name and why. The end of a log is often all that is kept of it. */
export const linesOfFailures = (tests: ReportedTest[]): string[] =>
  tests
    .filter(({ status }) => status === "failed")
    .map(({ suite, name, reason }) => `${suite} › ${name}${reason && `: ${reason}`}`);

/** The forge options that run the failed tests again; `undefined` if none failed. */
export function failedTests(tests: ReportedTest[]): string[] | undefined {
  const failed = tests.filter(({ status }) => status === "failed");
  if (failed.length === 0) return undefined;
  const anyOf = (names: string[]) => [...new Set(names)].join("|");
  const contracts = anyOf(failed.map(({ suite }) => suite.slice(suite.lastIndexOf(":") + 1)));
  const functions = failed.map(({ name }) => name.slice(0, name.indexOf("(")));
  // A failed setUp names no test: its whole contract runs again.
  const all = functions.includes("setUp") || functions.includes("");
  return ["--match-contract", `^(${contracts})$`, ...(all ? [] : ["--match-test", `^(${anyOf(functions)})\\(`])];
}
