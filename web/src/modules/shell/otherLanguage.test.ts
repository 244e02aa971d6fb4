// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { inOtherLanguage, offersOther, settleLanguage } from "./otherLanguage.ts";

afterEach(() => localStorage.clear());

test("inOtherLanguage: the same page and query", () => {
  expect(inOtherLanguage("/", "")).toBe("de/");
  expect(inOtherLanguage("/position", "?stress=1")).toBe("de/position?stress=1");
});

test("offersOther: to whom the browser prefers it, of the two languages", () => {
  expect(offersOther(["de-AT", "en"])).toBe(true);
  expect(offersOther(["fr", "de", "en"])).toBe(true);
  expect(offersOther(["en-GB", "de"])).toBe(false);
  expect(offersOther(["fr"])).toBe(false);
  expect(offersOther([])).toBe(false);
});

test("offersOther: not again after a choice", () => {
  settleLanguage();
  expect(offersOther(["de"])).toBe(false);
});
