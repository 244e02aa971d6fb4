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
};

type Testcase = { name: string; failure?: unknown; error?: unknown; skipped?: unknown };
type Junit = { testsuites: { testsuite?: { name: string; time: string; testcase?: Testcase[] }[] } };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  // Names and tags are all that is read; messages stay as they are.
  processEntities: false,
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
    testcase.map((test) => ({ suite, seconds, name: test.name, status: statusOf(test) })),
  );
}

const statusOf = ({ failure, error, skipped }: Testcase): ReportedTest["status"] => {
  if (failure !== undefined || error !== undefined) return "failed";
  return skipped === undefined ? "passed" : "skipped";
};

/** The tests in a report file; none if the runner wrote no complete report. */
export const readJunit = (file: string): ReportedTest[] =>
  (existsSync(file) && parseJunit(readFileSync(file, "utf8"))) || [];

export const countTests = (tests: ReportedTest[]): Counts =>
  tests.map(({ status }) => ({ ...none, [status]: 1 })).reduce(add, none);

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
