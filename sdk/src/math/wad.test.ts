import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../test/vectors/wad.json" with { type: "json" };
import { expWad, lnWad, mulDivDown, mulDivUp, WAD } from "./wad.ts";

describe("expWad", () => {
  test("default: exact to the last unit", () => {
    for (let i = 0; i < vectors.count; i++) {
      const x = BigInt(vectors.x[i]!);
      const expected = x < -41_446_531_673_892_822_313n ? 0n : BigInt(vectors.exp[i]!);
      expect(expWad(x), `exp(${x})`).toBe(expected);
    }
  });

  test("behavior: nothing is left below half a unit, as on chain", () => {
    expect(expWad(-41_446_531_673_892_822_313n)).toBe(0n);
    expect(expWad(-(10n ** 30n))).toBe(0n);
  });

  test("error: too large for the chain's word", () => {
    expect(() => expWad(135_305_999_368_893_231_589n)).toThrow(RangeError);
  });

  test("behavior: e^x grows with x, and e^(x+y) = e^x · e^y", () => {
    const exponent = fc.bigInt({ min: -20n * WAD, max: 30n * WAD });
    fc.assert(
      fc.property(exponent, exponent, (x, y) => {
        if (x < y) expect(expWad(x) <= expWad(y)).toBe(true);
        const [product, sum] = [(expWad(x) * expWad(y)) / WAD, expWad(x + y)];
        // Each factor is cut by less than one unit, which the other one multiplies.
        const cut = (expWad(x) + expWad(y)) / WAD + 2n;
        expect(sum - product <= cut && product <= sum).toBe(true);
      }),
    );
  });
});

describe("lnWad", () => {
  test("default: exact to the last unit", () => {
    for (let i = 0; i < vectors.count; i++) {
      expect(lnWad(BigInt(vectors.y[i]!)), `ln(${vectors.y[i]})`).toBe(BigInt(vectors.ln[i]!));
    }
  });

  test("error: zero and below have none", () => {
    expect(() => lnWad(0n)).toThrow(RangeError);
    expect(() => lnWad(-1n)).toThrow(RangeError);
  });

  test("behavior: undoes expWad", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -10n * WAD, max: 80n * WAD }), (x) => {
        const back = lnWad(expWad(x));
        // e^-10 has 13 digits left in WAD, so its logarithm has too.
        expect(x - back <= WAD / expWad(x < 0n ? x : 0n) + 1n && back <= x).toBe(true);
      }),
    );
  });
});

test("mulDivDown, mulDivUp: differ by one unless the division is exact", () => {
  const amount = fc.bigInt({ min: 0n, max: 2n ** 128n });
  fc.assert(
    fc.property(amount, amount, fc.bigInt({ min: 1n, max: 2n ** 128n }), (x, y, d) => {
      expect(mulDivUp(x, y, d) - mulDivDown(x, y, d)).toBe((x * y) % d === 0n ? 0n : 1n);
    }),
  );
});
