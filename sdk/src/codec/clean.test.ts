import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "./clean.ts";

describe("clean", () => {
  test.each(["WETH", "Wrapped Ether", "USD₮0", "日本円", "ريال", "naïve café", "🍣"])("default: %s stays", (text) =>
    expect(clean(text)).toBe(text),
  );

  test.each([
    ["a bidirectional override", "\u202eksaMateM", "ksaMateM"],
    ["isolates and marks of direction", "\u2066US\u200eDC\u2069\u061c", "USDC"],
    ["what has no width", "U\u200bS\u200dD\u2060C\ufeff\u00ad", "USDC"],
    [
      "fillers and variation selectors, which Unicode counts as letters and marks",
      "US\u3164\u115fD\ufe0f\u{e0100}C\u034f",
      "USDC",
    ],
    ["tags", "USDC\u{e0041}\u{e007f}", "USDC"],
    ["controls, also the terminal's", "US\u0000D\u001b[2JC\u009b\u007f", "USD[2JC"],
    ["half a surrogate pair", "US\ud800DC\udc00", "USDC"],
    ["private characters", "US\ue000DC", "USDC"],
  ])("behavior: %s is gone", (_, text, shown) => expect(clean(text)).toBe(shown));

  test("behavior: one line, with single blanks inside and none around", () => {
    expect(clean("  Wrapped \t\n\u00a0\u2003\u2028 Ether\u2800\n")).toBe("Wrapped Ether");
  });

  test("behavior: marks do not pile up, nor lean on what stands before", () => {
    expect(clean(`U${"\u0336".repeat(500)}SDC`)).toBe("U\u0336\u0336SDC");
    expect(clean(" \u0336USDC")).toBe("USDC");
  });

  test("behavior: nothing is left of nothing", () => {
    for (const nothing of ["", " \u0000 ", "\u202e\u200b", "\u2800", "\u0301\u0301"]) expect(clean(nothing)).toBe("");
  });

  test("behavior: bounded by code points, and says so where it was cut", () => {
    expect(clean("💧".repeat(64))).toBe("💧".repeat(64));
    expect(clean("💧".repeat(65))).toBe(`${"💧".repeat(63)}…`);
    expect(clean("x".repeat(5_000), 300)).toBe(`${"x".repeat(299)}…`);
  });

  test("behavior: whatever comes, it is bounded, one line, without controls, and clean already", () => {
    const anything = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const shown = clean(text, limit);
        expect([...shown].length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u);
        expect(shown).toBe(shown.trim());
        expect(clean(shown, limit)).toBe(shown);
      }),
    );
  });
});
