import { expect, test } from "vitest";
import { countTests, failedTests, linesOfFailures, parseJunit, type ReportedTest, readJunit } from "./reports.ts";

const row = (suite: string, name: string, status: ReportedTest["status"], reason = ""): ReportedTest => ({
  suite,
  seconds: "6.102",
  name,
  status,
  reason,
});

test("forge's report", () => {
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
  expect(parseJunit(whole(broken + some))).toEqual([
    row("contracts/test/A.t.sol:A", "setUp()", "failed", 'no > "way"'),
    row("contracts/test/B.t.sol:B", "test_a()", "passed"),
    row("contracts/test/B.t.sol:B", "testFuzz_b((uint16,uint16),uint256)", "skipped"),
  ]);
  expect(parseJunit(whole(some).slice(0, -20))).toBeUndefined();
  expect(parseJunit(whole(""))).toEqual([]);
  expect(parseJunit("")).toBeUndefined();
});

test("forge: a long report with many escaped characters", () => {
  const testcase = `<testcase name="test_a()" time="0.0"><system-out>${"&gt;&quot;".repeat(5_000)}</system-out></testcase>`;
  const report = `<testsuites><testsuite name="A.t.sol:A" time="1.0">${testcase}</testsuite></testsuites>`;
  expect(parseJunit(report)).toHaveLength(1);
});

test("countTests", () => {
  const tests = [
    row("contracts/test/A.t.sol:A", "test_a()", "passed"),
    row("contracts/test/A.t.sol:A", "test_b()", "failed"),
    row("contracts/test/A.t.sol:A", "test_c()", "skipped"),
    row("contracts/test/B.t.sol:B", "test_a()", "passed"),
  ];
  expect(countTests(tests)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test("forge: the failed tests run again", () => {
  expect(
    failedTests([
      row("contracts/test/A.t.sol:A", "test_a()", "failed"),
      row("contracts/test/A.t.sol:A", "test_b()", "passed"),
      row("contracts/test/B.t.sol:B", "testFuzz_c((uint16,uint16),uint256)", "failed"),
      row("contracts/test/C.t.sol:C", "test_d()", "passed"),
    ]),
  ).toEqual(["--match-contract", "^(A|B)$", "--match-test", "^(test_a|testFuzz_c)\\("]);
  expect(failedTests([row("contracts/test/A.t.sol:A", "setUp()", "failed")])).toEqual(["--match-contract", "^(A)$"]);
  expect(failedTests([row("contracts/test/C.t.sol:C", "test_d()", "passed")])).toBeUndefined();
});

test("vitest's report: failed, skipped and with output", () => {
  const report = `<?xml version="1.0" encoding="UTF-8" ?>
<testsuites name="vitest tests" tests="3" failures="1" errors="0" time="0.1">
    <testsuite name="sdk/a.test.ts" timestamp="2026-11-27T04:00:00.000Z" hostname="h" tests="3" time="6.102">
        <testcase classname="sdk/a.test.ts" name="a &gt; b" time="0.1">
            <system-out>
&lt;testcase name="printed"/&gt;
            </system-out>
        </testcase>
        <testcase classname="sdk/a.test.ts" name="c" time="0.1">
            <failure message="expected 1 to be 2 &amp;&amp; &lt;3&gt;
two" type="AssertionError">AssertionError: expected</failure>
            <failure message="nor this" type="AssertionError">AssertionError: nor this</failure>
        </testcase>
        <testcase classname="sdk/a.test.ts" name="d" time="0">
            <skipped/>
        </testcase>
    </testsuite>
</testsuites>
`;
  expect(parseJunit(report)).toEqual([
    row("sdk/a.test.ts", "a > b", "passed"),
    row("sdk/a.test.ts", "c", "failed", "expected 1 to be 2 && <3>"),
    row("sdk/a.test.ts", "d", "skipped"),
  ]);
});

test("playwright's report: a failure with attachments in CDATA", () => {
  const report = `<testsuites id="" name="" tests="2" failures="1" skipped="0" errors="0" time="9.8">
<testsuite name="journey.spec.ts" timestamp="2026-11-27T04:00:00.000Z" hostname="" tests="2" time="6.102" errors="0">
<testcase name="supply" classname="journey.spec.ts" time="1.2">
<failure message="journey.spec.ts:3:1 supply" type="FAILURE">
<![CDATA[  Error: expect(<div class="a">).toBe </testsuite> ]]>
</failure>
</testcase>
<testcase name="borrow" classname="journey.spec.ts" time="1.2">
</testcase>
</testsuite>
</testsuites>`;
  expect(parseJunit(report)).toEqual([
    row("journey.spec.ts", "supply", "failed", "journey.spec.ts:3:1 supply"),
    row("journey.spec.ts", "borrow", "passed"),
  ]);
});

test("linesOfFailures: where, which and why, of those that failed", () =>
  expect(
    linesOfFailures([
      row("sdk/a.test.ts", "a > b", "failed", "expected 1 to be 2"),
      row("sdk/a.test.ts", "c", "passed"),
      row("sdk/b.test.ts", "d", "failed"),
    ]),
  ).toEqual(["sdk/a.test.ts › a > b: expected 1 to be 2", "sdk/b.test.ts › d"]));

test("error: no report, no tests", () => expect(readJunit("/no/such/report.xml")).toEqual([]));
