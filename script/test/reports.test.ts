import { expect, test } from "vitest";
import { failedTests, forgeCounts, playwrightCounts, readReport, vitestCounts } from "./reports.ts";

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

test("forge: what failed is what runs again", () => {
  const failed = { status: "Failure" as const, reason: "1 != 2" };
  const passed = { status: "Success" as const, reason: null };
  const suite = (test_results: Record<string, typeof failed | typeof passed>) => ({ duration: "1ms", test_results });
  expect(
    failedTests({
      "contracts/test/A.t.sol:A": suite({ "test_a()": failed, "test_b()": passed }),
      "contracts/test/B.t.sol:B": suite({ "testFuzz_c((uint16,uint16),uint256)": failed }),
      "contracts/test/C.t.sol:C": suite({ "test_d()": passed }),
    }),
  ).toEqual(["--match-contract", "^(A|B)$", "--match-test", "^(test_a|testFuzz_c)\\("]);
  expect(failedTests({ "contracts/test/A.t.sol:A": suite({ "setUp()": failed }) })).toEqual([
    "--match-contract",
    "^(A)$",
  ]);
  expect(failedTests({ "contracts/test/C.t.sol:C": suite({ "test_d()": passed }) })).toBeUndefined();
});

test("error: no report, no tests", () => {
  expect(readReport("/no/such/report.json")).toBeUndefined();
  expect([vitestCounts(undefined), playwrightCounts(undefined), forgeCounts(undefined)]).toEqual([none, none, none]);
});
