import { describe, expect, test } from "vitest";
import { conditionOf, filterOf, isBackwards, isComplete, withFilter } from "./activityFilter.ts";

const ASSET = `0x${"ab".repeat(32)}` as const;
const local = (...[year, month, day]: [number, number, number]) => new Date(year, month - 1, day).getTime() / 1000;

describe("filterOf", () => {
  test("default: there and back again, with other parameters untouched", () => {
    const filter = { kind: "loans", asset: ASSET, from: "2026-11-01", to: "2026-11-27" } as const;
    const query = withFilter(new URLSearchParams("address=0x12"), filter);
    expect(query.get("address")).toBe("0x12");
    expect(filterOf(query)).toEqual(filter);
    expect(withFilter(query, {}).toString()).toBe("address=0x12");
  });
  test.each([
    "type=all",
    "type=constructor",
    "asset=0x12",
    "from=2026-02-30",
    "from=yesterday",
    "to=2026-13-01",
    "to=",
  ])("behavior: garbage restricts nothing: %s", (text) =>
    expect(Object.values(filterOf(new URLSearchParams(text))).filter(Boolean)).toEqual([]),
  );
});

describe("conditionOf", () => {
  test("default: whole days where the reader is, the last one included", () => {
    expect(conditionOf({ kind: "loans", asset: ASSET, from: "2026-11-01", to: "2026-11-27" })).toEqual({
      type: { in: ["borrow", "repay"] },
      reserveId: { eq: ASSET },
      timestamp: { gte: local(2026, 11, 1), lt: local(2026, 11, 28) },
    });
  });
  test("behavior: no filter, no condition", () => expect(conditionOf({})).toEqual({}));
});

test("isBackwards: the end is before the beginning", () => {
  expect([
    isBackwards({ from: "2026-11-02", to: "2026-11-01" }),
    isBackwards({ from: "2026-11-02", to: "2026-11-02" }),
  ]).toEqual([true, false]);
});

test("kinds: every type of entry is of one", () => expect(isComplete).toBe(true));
