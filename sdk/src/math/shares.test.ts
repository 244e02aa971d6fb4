import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../test/vectors/shares.json" with { type: "json" };
import { toAssetsDown, toAssetsUp, toSharesDown, toSharesUp } from "./shares.ts";

const amount = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });

describe("shares", () => {
  test.each([
    ["toSharesDown", toSharesDown],
    ["toSharesUp", toSharesUp],
    ["toAssetsDown", toAssetsDown],
    ["toAssetsUp", toAssetsUp],
  ] as const)("default: %s equals the vectors", (name, convert) => {
    for (let i = 0; i < vectors.count; i++) {
      const [given, assets, shares] = [vectors.amount[i]!, vectors.totalAssets[i]!, vectors.totalShares[i]!];
      expect(convert(BigInt(given), BigInt(assets), BigInt(shares)), `${name} of case ${i}`).toBe(
        BigInt(vectors[name][i]!),
      );
    }
  });

  test("behavior: an empty reserve gives a million shares a token unit", () => {
    expect(toSharesDown(5n, 0n, 0n)).toBe(5_000_000n);
  });

  test("behavior: there and back never gains, whichever way", () => {
    fc.assert(
      fc.property(amount, amount, amount, (given, assets, shares) => {
        expect(toAssetsDown(toSharesDown(given, assets, shares), assets, shares) <= given).toBe(true);
        expect(toAssetsUp(toSharesUp(given, assets, shares), assets, shares) >= given).toBe(true);
        // What a repayment costs is never more than what was given for it.
        expect(toAssetsUp(toSharesDown(given, assets, shares), assets, shares) <= given).toBe(true);
      }),
    );
  });
});
