import { expect, test } from "vitest";
import { forgeCounts, playwrightCounts, readReport, vitestCounts } from "./reports.ts";

const none = { passed: 0, failed: 0, skipped: 0 };

test("vitest", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("playwright: a test that passed only when it was tried again has failed", () => {
  expect(playwrightCounts({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } })).toEqual({
    passed: 7,
    failed: 3,
    skipped: 3,
  });
});

test("forge", () => {
  const result = (status: "Success" | "Failure" | "Skipped") => ({ status, reason: null });
  const report = {
    "contracts/test/A.t.sol:A": {
      duration: "1ms",
      test_results: { "test_a()": result("Success"), "test_b()": result("Failure"), "test_c()": result("Skipped") },
    },
    "contracts/test/B.t.sol:B": { duration: "1ms", test_results: { "test_a()": result("Success") } },
  };
  expect(forgeCounts(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test("error: no report, no tests", () => {
  expect(readReport("/no/such/report.json")).toBeUndefined();
  expect([vitestCounts(undefined), playwrightCounts(undefined), forgeCounts(undefined)]).toEqual([none, none, none]);
});
