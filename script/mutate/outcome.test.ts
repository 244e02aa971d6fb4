import { describe, expect, test } from "vitest";
import { judgeRun } from "./outcome.ts";

function report(status: "Success" | "Failure" | "Skipped"): string {
  return JSON.stringify({
    "contracts/test/A.t.sol:ATest": { duration: "1ms", test_results: {} },
    "contracts/test/B.t.sol:BTest": {
      duration: "1ms",
      test_results: {
        "test_a()": { status: "Success", reason: null },
        "testFuzz_b(uint256,(uint8,uint8))": { status, reason: "no" },
      },
    },
  });
}

const run = (output: string, complaints = "", timedOut = false) => judgeRun({ output, complaints, timedOut });

describe("judgeRun", () => {
  test("default: the first test that fails has killed it", () => {
    expect(run(report("Failure"))).toEqual({ status: "killed", by: "BTest.testFuzz_b" });
  });

  test("default: without a failure it survived", () => {
    expect(run(report("Success"))).toEqual({ status: "survived" });
    expect(run(report("Skipped"))).toEqual({ status: "survived" });
  });

  test("behavior: what forge says before its report does not matter", () => {
    expect(run(`Compiling 3 files\n${report("Failure")}\n`).status).toBe("killed");
  });

  test("error: what does not compile is not killed", () => {
    const complaints = "Error: Compiler run failed:\nError (7576): Undeclared identifier.\n  --> A.sol:64:36:\n";
    expect(run("", complaints)).toEqual({ status: "broken", why: "Error (7576): Undeclared identifier." });
  });

  test("error: no test, no report, half a report, no end", () => {
    expect(run("{}")).toEqual({ status: "broken", why: "no test ran" });
    expect(run("")).toEqual({ status: "broken", why: "forge said nothing" });
    expect(run(report("Success").slice(0, -1)).status).toBe("broken");
    expect(run(report("Success"), "", true)).toEqual({ status: "broken", why: "the tests did not come to an end" });
  });
});
