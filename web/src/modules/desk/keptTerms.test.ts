// @vitest-environment jsdom
import { type DealTerms, hiddenHash, termsHash } from "@weir/sdk/orders/dealTerms";
import { beforeEach, expect, test, vi } from "vitest";
import { keepTerms, keptTerms } from "./keptTerms.ts";

const terms: DealTerms = {
  open: { currency: "EUR", price: "0.925", method: "SEPA" },
  hidden: { text: "Jana", salt: `0x${"5a".repeat(32)}` },
};
const hash = termsHash(terms);

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("terms are found by the hash that both signed, on their chain", () => {
  expect(keepTerms(1, terms)).toBe(true);
  expect(keptTerms(1, hash)).toEqual(terms);
  expect(keptTerms(2, hash)).toBeUndefined();
});

test("the private part is not lost when the open part comes again", () => {
  keepTerms(1, terms);
  keepTerms(1, { open: terms.open, hidden: hiddenHash(terms.hidden) });
  expect(keptTerms(1, hash)).toEqual(terms);
});

test("garbage counts as nothing, and a browser that keeps nothing is told of", () => {
  localStorage.setItem("weir.terms.1", '[{"open":{}}]');
  expect(keptTerms(1, hash)).toBeUndefined();
  localStorage.setItem("weir.terms.1", "{]");
  expect(keptTerms(1, hash)).toBeUndefined();
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("full");
  });
  expect(keepTerms(1, terms)).toBe(false);
});
