import { describe, expect, test } from "vitest";
import { judgeRun } from "./forgeRun.ts";

const report = (tag: "" | '<failure message="no"/>' | "<skipped/>"): string => `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Test run" tests="2" failures="0" errors="0" time="1.0">
    <testsuite name="contracts/test/A.t.sol:ATest" tests="0" time="0.001">
    </testsuite>
    <testsuite name="contracts/test/B.t.sol:BTest" tests="2" time="0.001">
        <testcase name="test_a()" time="0.000">
            <system-out>[PASS] test_a() (gas: 142)</system-out>
        </testcase>
        <testcase name="testFuzz_b(uint256,(uint8,uint8))" time="0.000">
            ${tag}
        </testcase>
    </testsuite>
</testsuites>
`;

const run = (output: string, complaints = "", timedOut = false) => judgeRun({ output, complaints, timedOut });

describe("judgeRun", () => {
  test("default: the first test that fails kills it", () => {
    expect(run(report('<failure message="no"/>'))).toEqual({ status: "killed", by: "BTest.testFuzz_b" });
  });

  test("default: it survives if no test fails", () => {
    expect(run(report(""))).toEqual({ status: "survived" });
    expect(run(report("<skipped/>"))).toEqual({ status: "survived" });
  });

  test("behavior: output before the report does not matter", () => {
    expect(run(`Compiling 3 files\n${report('<failure message="no"/>')}\n`).status).toBe("killed");
  });

  test("error: a mutant that does not compile is not killed", () => {
    const complaints = "Error: Compiler run failed:\nError (7576): Undeclared identifier.\n  --> A.sol:64:36:\n";
    expect(run("", complaints)).toEqual({ status: "broken", why: "Error (7576): Undeclared identifier." });
  });

  test("error: no test, no report, half a report, no end", () => {
    expect(run("<testsuites>\n</testsuites>\n")).toEqual({ status: "broken", why: "no test ran" });
    expect(run("")).toEqual({ status: "broken", why: "forge printed nothing" });
    expect(run(report("").slice(0, -20)).status).toBe("broken");
    expect(run(report(""), "", true)).toEqual({ status: "broken", why: "the tests exceed the time limit" });
  });
});
