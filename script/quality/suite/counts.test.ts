import { describe, expect, test } from "vitest";
import { add, closingLine, judge } from "./counts.ts";

describe("closingLine", () => {
  test("default", () => expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe("412 passed, 0 failed"));
  test("behavior: it contains skipped tests", () =>
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped"));
});

test("add", () => {
  expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});

describe("judge", () => {
  test("default: the counts of the report", () => {
    expect(judge({ passed: 5, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(judge({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  test("error: no test ran", () => {
    expect(judge({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  test("error: the runner failed and its report contains no failure", () => {
    expect(judge({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});
