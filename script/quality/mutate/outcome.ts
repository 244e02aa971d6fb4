import { forgeReport } from "../suite/reports.ts";
import type { ForgeRun } from "./forge.ts";

export type Outcome =
  | { status: "killed"; by: string }
  | { status: "survived" }
  /** Says nothing about the tests: it does not compile, or never came to an end. */
  | { status: "broken"; why: string };

/** What a run of the tests says about the mutant it ran over. */
export function judgeRun({ output, complaints, timedOut }: ForgeRun): Outcome {
  if (timedOut) return { status: "broken", why: "the tests did not come to an end" };
  const report = forgeReport(output);
  if (!report) return { status: "broken", why: firstError(`${complaints}\n${output}`) };
  const tests = Object.entries(report).flatMap(([suite, { test_results }]) =>
    Object.entries(test_results).map(([signature, { status }]) => ({ name: nameOf(suite, signature), status })),
  );
  if (tests.length === 0) return { status: "broken", why: "no test ran" };
  const failed = tests.find(({ status }) => status === "Failure");
  return failed ? { status: "killed", by: failed.name } : { status: "survived" };
}

const nameOf = (suite: string, signature: string): string =>
  `${suite.slice(suite.lastIndexOf(":") + 1)}.${signature.replace(/\(.*$/, "")}`;

const firstError = (text: string): string =>
  text.split("\n").find((line) => /^Error \(\d+\)/.test(line)) ??
  text.split("\n").find((line) => line.trim() !== "") ??
  "forge said nothing";
