import { orderReasons } from "@weir/sdk/orders/orderReason";
import { stringToHex, zeroAddress } from "viem";
import { expect, test } from "vitest";
import { explainDesk } from "./explainDesk.ts";
import { sayFault, sayReason } from "./reasonWords.ts";

/** Of loans; the desk's page never shows them. */
const LOANS =
  /Collateral|rate|term|grace|minInterest|auction|payReserve|Protection|pricesOf|cover|amountToo|oneToken|makerBorrows|otherTokens|anotherClaim|makerDoesNotOwn|lessIsLent/;

test("every reason of the desk has a sentence of its own", () => {
  const reasons = orderReasons.filter((reason) => reason !== "other" && !LOANS.test(reason));
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter((reason) => sayReason(reason) === sayReason("other"))).toEqual([]);
});

test("a fault of a text names what a person can do", () => {
  expect(sayFault({ reason: "truncated", bytes: 90, expected: 210 }, zeroAddress)).toContain("90 of 210 bytes");
  expect(sayFault({ reason: "chain", chainId: 1, expected: 31_337 }, zeroAddress)).toContain("31337");
});

test("what is not of the desk is explained as elsewhere", () => {
  expect(explainDesk(new Error("boom")).sentence).not.toBe("");
  expect(stringToHex("expired", { size: 32 })).toHaveLength(66);
});
