import { zeroAddress } from "viem";
import { expect, test } from "vitest";
import { sayFault } from "./sayFault.ts";

test("a fault of a text names what a person can do", () => {
  expect(sayFault({ reason: "truncated", bytes: 90, expected: 210 }, zeroAddress)).toContain("90 of 210 bytes");
  expect(sayFault({ reason: "chain", chainId: 1, expected: 31_337 }, zeroAddress)).toContain("31337");
});
