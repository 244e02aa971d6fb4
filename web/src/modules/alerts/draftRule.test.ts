import { describe, expect, test } from "vitest";
import { alertWords } from "./alertWords.ts";
import { type Draft, ruleOf } from "./draftRule.ts";
import { readThreshold } from "./threshold.ts";

const refusals = alertWords.refusals;
const ME = `0x${"11".repeat(20)}` as const;
const RESERVE = `0x${"22".repeat(32)}` as const;
const draft: Draft = { kind: "health", account: ME, reserve: RESERVE, side: "above", threshold: "1.25" };

describe("readThreshold", () => {
  test.each([
    ["1.25", "health", 125],
    ["1,5", "health", 150],
    [" 2 ", "health", 200],
    ["5.25 %", "borrowApy", 525],
    ["0", "supplyApy", 0],
    ["100", "utilisation", 10_000],
    ["90.500", "utilisation", 9_050],
  ] as const)("default: %s for %s", (text, kind, at) => {
    const read = readThreshold(text, kind);
    expect(read).toEqual(text === "90.500" ? { problem: refusals.two("90.500") } : { at });
  });

  test("behavior: nothing typed is no problem", () => expect(readThreshold(" ", "health")).toBeNull());

  test.each([
    ["abc", "health", refusals.none],
    ["-1", "health", refusals.none],
    ["1e3", "supplyApy", refusals.none],
    ["1.2345", "health", refusals.digits],
    ["0.99", "health", refusals.health],
    ["101", "health", refusals.health],
    ["101", "utilisation", refusals.percent(100)],
    ["9".repeat(90), "borrowApy", refusals.percent(1_000)],
  ] as const)("error: %s for %s", (text, kind, problem) => expect(readThreshold(text, kind)).toEqual({ problem }));
});

describe("ruleOf", () => {
  test("default: each kind has what it needs, and nothing else", () => {
    expect(ruleOf(draft, "a")).toEqual({ rule: { id: "a", kind: "health", account: ME, at: 125 } });
    expect(ruleOf({ ...draft, kind: "utilisation" }, "a")).toEqual({
      rule: { id: "a", kind: "utilisation", reserve: RESERVE, side: "above", at: 125 },
    });
    expect(ruleOf({ ...draft, kind: "stale", threshold: "x" }, "a")).toEqual({
      rule: { id: "a", kind: "stale", reserve: RESERVE },
    });
    expect(ruleOf({ ...draft, kind: "change", threshold: "x" }, "a")).toEqual({
      rule: { id: "a", kind: "change", account: ME },
    });
  });

  test("error: each field says what is wrong with it", () => {
    expect(ruleOf({ ...draft, account: "", threshold: "" }, "a")).toEqual({
      account: alertWords.typeAddress,
      threshold: refusals.none,
    });
    expect(ruleOf({ ...draft, kind: "change", account: "0x12" }, "a")).toHaveProperty("account");
    expect(ruleOf({ ...draft, kind: "borrowApy", threshold: "x" }, "a")).toEqual({ threshold: refusals.none });
  });
});
