import { expect, test } from "vitest";
import { failedTests, forgeCounts, forgeReport, playwrightCounts, readReport, vitestCounts } from "./reports.ts";

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

test("forge's report is read as it writes it", () => {
  const suite = (name: string, cases: string) =>
    `    <testsuite name="${name}" tests="3" time="6.102">\n${cases}    </testsuite>\n`;
  const whole = (suites: string) =>
    `Compiling\n<?xml version="1.0"?>\n<testsuites name="Test run">\n${suites}</testsuites>\n`;
  const broken = suite(
    "contracts/test/A.t.sol:A",
    `        <testcase name="setUp()" time="0.0">
            <failure message="no &gt; &quot;way&quot;"/>
            <system-out>[FAIL: no &gt; way] setUp() (gas: 0)</system-out>
        </testcase>
`,
  );
  const some = suite(
    "contracts/test/B.t.sol:B",
    `        <testcase name="test_a()" time="0.0">
            <system-out>[PASS] test_a() (gas: 142)</system-out>
        </testcase>
        <testcase name="testFuzz_b((uint16,uint16),uint256)" time="0.0">
            <skipped/>
        </testcase>
`,
  );
  expect(forgeReport(whole(broken + some))).toEqual({
    "contracts/test/A.t.sol:A": { duration: "6.102 s", test_results: { "setUp()": { status: "Failure" } } },
    "contracts/test/B.t.sol:B": {
      duration: "6.102 s",
      test_results: {
        "test_a()": { status: "Success" },
        "testFuzz_b((uint16,uint16),uint256)": { status: "Skipped" },
      },
    },
  });
  expect(forgeReport(whole(some).slice(0, -20))).toBeUndefined();
  expect(forgeReport("")).toBeUndefined();
});

test("forge", () => {
  const result = (status: "Success" | "Failure" | "Skipped") => ({ status });
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
  const failed = { status: "Failure" as const };
  const passed = { status: "Success" as const };
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
