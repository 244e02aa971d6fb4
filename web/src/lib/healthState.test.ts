import { WAD } from "@weir/sdk/math/wad";
import { expect, test } from "vitest";
import { healthState } from "./healthState.ts";

test("default: each level begins exactly at its bound, and below it the worse word holds", () => {
  const bounds = [
    [150n, "Safe", "Watch"],
    [125n, "Watch", "Danger"],
    [110n, "Danger", "Critical"],
    [100n, "Critical", "Liquidatable"],
  ] as const;
  for (const [hundredths, from, below] of bounds) {
    const bound = (WAD * hundredths) / 100n;
    expect([healthState(bound).word, healthState(bound - 1n).word]).toEqual([from, below]);
  }
});

test("behavior: no debt and no price have words of their own", () => {
  expect(healthState(null)).toMatchObject({ level: "none", word: "No debt" });
  expect(healthState("unreadable")).toMatchObject({ level: "unreadable", word: "No price now" });
});
