import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../test/vectors/wad.json" with { type: "json" };
import { expWad, lnWad, mulDivDown, mulDivUp, WAD } from "./wad.ts";

describe("expWad", () => {
  test("default: within one unit + 1e-19 of the exact value", () => {
    for (let i = 0; i < vectors.count; i++) {
      const x = BigInt(vectors.x[i]!);
      const exact = x < -41_446_531_673_892_822_313n ? 0n : BigInt(vectors.exp[i]!);
      const off = expWad(x) - exact;
      const allowed = 1n + exact / 10n ** 19n;
      expect(-allowed <= off && off <= allowed, `exp(${x}) is ${off} off`).toBe(true);
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
        // Each factor is off by less than two units, which the other one multiplies, and each of the three by 1e-19.
        const allowed = (2n * (expWad(x) + expWad(y))) / WAD + sum / 10n ** 18n + 3n;
        expect(sum - product <= allowed && product - sum <= allowed).toBe(true);
      }),
    );
  });
});

describe("lnWad", () => {
  test("default: within one unit of the exact value", () => {
    for (let i = 0; i < vectors.count; i++) {
      const off = lnWad(BigInt(vectors.y[i]!)) - BigInt(vectors.ln[i]!);
      expect(-1n <= off && off <= 1n, `ln(${vectors.y[i]}) is ${off} off`).toBe(true);
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
        const allowed = (2n * WAD) / expWad(x < 0n ? x : 0n) + 2n;
        expect(x - back <= allowed && back - x <= allowed).toBe(true);
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
