import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_INDEX, SCALE, toDebtDown, toDebtSharesDown, toDebtSharesUp, toDebtUp } from "./debt.ts";

const assets = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
const shares = fc.bigInt({ min: 0n, max: 2n ** 127n - 1n });
const index = fc.bigInt({ min: FIRST_INDEX, max: 2n ** 128n - 1n });

describe("debt", () => {
  test("default: a million shares a token unit at first, fewer once the index has grown", () => {
    expect(toDebtSharesUp(5n, FIRST_INDEX)).toBe(5_000_000n);
    // 5 / 1.5 is 3.333333…
    expect(toDebtSharesDown(5n, (3n * FIRST_INDEX) / 2n)).toBe(3_333_333n);
    expect(toDebtSharesUp(5n, (3n * FIRST_INDEX) / 2n)).toBe(3_333_334n);
    expect(toDebtDown(3_333_333n, (3n * FIRST_INDEX) / 2n)).toBe(4n);
    expect(toDebtUp(3_333_333n, (3n * FIRST_INDEX) / 2n)).toBe(5n);
  });

  test("behavior: each is its fraction, rounded as it is named", () => {
    fc.assert(
      fc.property(assets, shares, index, (given, held, at) => {
        const [least, most] = [toDebtSharesDown(given, at), toDebtSharesUp(given, at)];
        expect(least * at <= given * SCALE && (least + 1n) * at > given * SCALE).toBe(true);
        expect(most * at >= given * SCALE && (most === 0n || (most - 1n) * at < given * SCALE)).toBe(true);
        const [down, up] = [toDebtDown(held, at), toDebtUp(held, at)];
        expect(down * SCALE <= held * at && (down + 1n) * SCALE > held * at).toBe(true);
        expect(up * SCALE >= held * at && (up === 0n || (up - 1n) * SCALE < held * at)).toBe(true);
      }),
    );
  });

  test("behavior: what a loan adds is never less than it, what a repayment burns never costs more than was given", () => {
    fc.assert(
      fc.property(assets, index, (given, at) => {
        expect(toDebtDown(toDebtSharesUp(given, at), at) >= given).toBe(true);
        expect(toDebtUp(toDebtSharesDown(given, at), at) <= given).toBe(true);
      }),
    );
  });
});
