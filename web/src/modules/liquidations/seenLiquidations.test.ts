// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const ME = `0x${"aB".repeat(20)}` as const;
const NOW = 1_800_000_000;
const WEEK = 7 * 86_400;

let seen: typeof import("./seenLiquidations.ts");
const load = async () => {
  vi.resetModules();
  seen = await import("./seenLiquidations.ts");
};
beforeEach(load);
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("default: what was read stays read, for one account on one chain", async () => {
  seen.markRead(1, ME, NOW - 5);
  await load();
  expect(seen.readUntil(1, ME, NOW)).toBe(NOW - 5);
  expect([seen.readUntil(2, ME, NOW), seen.readUntil(1, `0x${"cd".repeat(20)}`, NOW)]).toEqual([
    NOW - WEEK,
    NOW - WEEK,
  ]);
});

test.each(["", "x", "-1", "1e9", "9".repeat(30)])("behavior: garbage is no visit: %s", (text) => {
  localStorage.setItem(`weir.liquidated.1.${ME.toLowerCase()}`, text);
  expect(seen.readUntil(1, ME, NOW)).toBe(NOW - WEEK);
});

test("behavior: without storage it is read until the page closes, and that is said", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  seen.markRead(1, ME, NOW);
  expect(seen.readUntil(1, ME, NOW)).toBe(NOW);
  expect(seen.readNotices.get().kept).toBe(false);
});
