import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../test/vectors/interest.json" with { type: "json" };
import { toDebtDown, toDebtSharesDown } from "./debt.ts";
import {
  accrue,
  apy,
  borrowRate,
  type Curve,
  currentRates,
  integrate,
  supplyRate,
  type Totals,
  utilisation,
} from "./interest.ts";
import { WAD, YEAR } from "./wad.ts";

type Column = Exclude<keyof typeof vectors, "count">;

const START = 1_700_000_000;
const cases = Array.from({ length: vectors.count }, (_, i) => {
  const at = (column: Column): bigint => BigInt(vectors[column][i]!);
  const curve: Curve = {
    targetUtilisation: Number(at("targetUtilisation")),
    steepness: Number(at("steepness")),
    speed: Number(at("speed")),
    minRate: Number(at("minRate")),
    maxRate: Number(at("maxRate")),
  };
  const totals: Totals = {
    supplyAssets: at("supplyAssets"),
    supplyShares: at("supplyShares"),
    borrowAssets: at("borrowAssets"),
    borrowShares: at("borrowShares"),
    borrowIndex: at("borrowIndex"),
    feeShares: at("feeShares"),
    rateAtTarget: at("rateAtTarget"),
    updatedAt: START,
  };
  const rules = { curve, reserveFactor: Number(at("reserveFactor")), retired: false };
  return { i, at, curve, totals, rules, now: START + Number(at("elapsed")) };
});

const larger = (x: bigint, y: bigint): bigint => (x > y ? x : y);
const distance = (x: bigint, y: bigint): bigint => (x > y ? x - y : y - x);
const expectNear = (actual: bigint, expected: bigint, allowed: bigint, message: string) =>
  expect(distance(actual, expected) <= allowed, `${message}: ${actual} is not within ${allowed} of ${expected}`).toBe(
    true,
  );

const KINKED: Curve = { targetUtilisation: 9_000, steepness: 400, speed: 0, minRate: 10, maxRate: 20_000 };

describe("rates", () => {
  test("default: as the vectors, within the roundings of the steps", () => {
    for (const { i, at, curve, totals } of cases) {
      const used = utilisation(totals.supplyAssets, totals.borrowAssets);
      expect(used).toBe(at("utilisation"));
      const rate = borrowRate(curve, used, totals.rateAtTarget);
      // The error and the factor are cut at 1e-18 each, and a steep curve multiplies that: at most by S · r.
      expectNear(rate, at("borrowRate"), at("borrowRate") / 10n ** 16n + 100n, `borrow rate of case ${i}`);
      const earned = supplyRate(at("borrowRate"), used, Number(at("reserveFactor")));
      // The utilisation is cut at 1e-18, which a rate of up to 1,000 % multiplies.
      expectNear(earned, at("supplyRate"), 11n, `supply rate of case ${i}`);
    }
  });

  test("behavior: the curve runs through r/S, r and r·S", () => {
    const r = WAD / 20n;
    expect(borrowRate(KINKED, 0n, r)).toBe(r / 4n);
    expect(borrowRate(KINKED, (9n * WAD) / 10n, r)).toBe(r);
    expect(borrowRate(KINKED, WAD, r)).toBe(r * 4n);
  });

  test("behavior: the rates in force follow from the books; those of a retired reserve are 0", () => {
    const books = { supplyAssets: 1_000n, borrowAssets: 900n, rateAtTarget: WAD / 20n };
    const rules = { curve: KINKED, reserveFactor: 100, retired: false };
    const used = (9n * WAD) / 10n;
    expect(currentRates(books, rules)).toEqual({
      utilisation: used,
      borrowRate: WAD / 20n,
      supplyRate: supplyRate(WAD / 20n, used, 100),
    });
    expect(currentRates(books, { ...rules, retired: true })).toEqual({
      utilisation: used,
      borrowRate: 0n,
      supplyRate: 0n,
    });
  });

  test("behavior: an empty reserve is unused", () => {
    expect(utilisation(0n, 0n)).toBe(0n);
  });

  test("behavior: suppliers get what borrowers pay, less the pool's part", () => {
    expect(supplyRate(WAD / 10n, WAD / 2n, 200)).toBe(WAD / 25n);
  });

  test("behavior: a year of a rate compounds", () => {
    expect(apy(WAD)).toBe(1_718_281_828_459_045_235n);
    expect(apy(0n)).toBe(0n);
  });
});

describe("accrue", () => {
  test("default: as the vectors, within one token unit + 1e-15 of the debt", () => {
    for (const { i, at, totals, rules, now } of cases) {
      const after = accrue(totals, rules, now);
      const allowed = 1n + at("borrowAssetsAfter") / 10n ** 15n;
      expectNear(after.borrowAssets, at("borrowAssetsAfter"), allowed, `borrowAssets of case ${i}`);
      expectNear(after.supplyAssets, at("supplyAssetsAfter"), allowed, `supplyAssets of case ${i}`);
      const index = at("borrowIndexAfter");
      expectNear(after.borrowIndex, index, 1n + index / 10n ** 15n, `borrowIndex of case ${i}`);
      expectNear(
        after.rateAtTarget,
        at("rateAtTargetAfter"),
        at("rateAtTargetAfter") / 10n ** 15n + 10n,
        `rate of ${i}`,
      );
      // What the interest may be off, in shares.
      const shares = (allowed * (at("supplySharesAfter") + 1_000_000n)) / (at("supplyAssets") + 1n) + 1n;
      expectNear(after.supplyShares, at("supplySharesAfter"), shares, `supplyShares of case ${i}`);
      expectNear(after.feeShares, at("feeSharesAfter"), shares, `feeShares of case ${i}`);
      expect(after.updatedAt).toBe(now);
      expect(after.borrowShares).toBe(totals.borrowShares);
    }
  });

  test("default: the integral, within one unit + 1e-15", () => {
    for (const { i, at, curve } of cases) {
      const used = utilisation(at("supplyAssets"), at("borrowAssets"));
      const { growth } = integrate(curve, used, at("rateAtTarget"), at("elapsed"));
      expectNear(growth, at("growth"), at("growth") / 10n ** 15n + 1n, `growth of case ${i}`);
    }
  });

  test("behavior: the integral is rounded to nearest", () => {
    const flat: Curve = { ...KINKED, steepness: 100 };
    // 1e16 / 31,536,000 = 317,097,919.83…, and three times that = 951,293,759.51…, four times = 1,268,391,679.35…
    expect(integrate(flat, 0n, 10n ** 16n, 1n).growth).toBe(317_097_920n);
    expect(integrate(flat, 0n, 10n ** 16n, 3n).growth).toBe(951_293_760n);
    expect(integrate(flat, 0n, 10n ** 16n, 4n).growth).toBe(1_268_391_679n);
  });

  test("behavior: the same moment, or an earlier one, changes nothing", () => {
    const { totals, rules } = cases[0]!;
    expect(accrue(totals, rules, totals.updatedAt)).toBe(totals);
    expect(accrue(totals, rules, totals.updatedAt - 1)).toBe(totals);
  });

  test("behavior: what does not fit the books is not charged, and time goes on", () => {
    const { totals, rules } = cases.find(({ at }) => at("borrowIndex") > 2n ** 127n && at("elapsed") > 0n)!;
    const after = accrue(totals, rules, START + Number(YEAR));
    expect(after).toEqual({ ...totals, rateAtTarget: after.rateAtTarget, updatedAt: START + Number(YEAR) });
    expect(after.rateAtTarget).not.toBe(totals.rateAtTarget);
  });

  test("behavior: a retired reserve charges nothing, its rate stands, its time goes on", () => {
    const { totals, rules } = cases.find(({ at }) => at("elapsed") === YEAR * 2n && at("interest") > 0n)!;
    expect(accrue(totals, { ...rules, retired: true }, START + 99)).toEqual({ ...totals, updatedAt: START + 99 });
  });

  test("behavior: what a touch leaves of a token unit stays in the index", () => {
    const { totals, rules } = cases.find(({ at }) => at("elapsed") === 60n)!;
    const once = accrue(totals, rules, START + 3_600);
    let often = totals;
    for (let second = 1; second <= 3_600; second++) often = accrue(often, rules, START + second);
    expect(once.supplyAssets - totals.supplyAssets > 0n).toBe(true);
    expectNear(often.supplyAssets, once.supplyAssets, 1n, "supplyAssets");
  });

  test("behavior: saturates below 2^128 and 2^112, whatever the books", () => {
    const word = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
    const part = fc.bigInt({ min: 0n, max: WAD });
    fc.assert(
      fc.property(
        word,
        part,
        word,
        part,
        fc.integer({ min: 0, max: 4_000_000_000 }),
        (supply, used, shares, fee, dt) => {
          const feeCap = shares < 2n ** 112n - 1n ? shares : 2n ** 112n - 1n;
          // The whole of a range of shares, at the least index that stands for such a debt.
          const borrowIndex = larger(WAD, supply / 10n ** 13n);
          const borrowShares = toDebtSharesDown((supply * used) / WAD, borrowIndex);
          const after = accrue(
            {
              supplyAssets: supply,
              borrowAssets: toDebtDown(borrowShares, borrowIndex),
              supplyShares: shares,
              borrowShares,
              borrowIndex,
              feeShares: (feeCap * fee) / WAD,
              rateAtTarget: 10n ** 17n,
              updatedAt: 0,
            },
            {
              curve: { targetUtilisation: 8_000, steepness: 500, speed: 10_000, minRate: 1, maxRate: 20_000 },
              reserveFactor: 250,
              retired: false,
            },
            dt,
          );
          expect(after.supplyAssets < 2n ** 128n && after.supplyShares < 2n ** 128n).toBe(true);
          expect(after.feeShares < 2n ** 112n && after.feeShares <= after.supplyShares).toBe(true);
          expect(after.borrowAssets <= after.supplyAssets && after.borrowIndex < 2n ** 128n).toBe(true);
          expect(after.borrowAssets).toBe(toDebtDown(after.borrowShares, after.borrowIndex));
        },
      ),
    );
  });

  test("behavior: often or seldom touched, the same debt within one token unit a touch + 1e-9", () => {
    const curve: Curve = { targetUtilisation: 9_000, steepness: 400, speed: 5_000, minRate: 10, maxRate: 20_000 };
    const totals: Totals = {
      supplyAssets: 10n ** 24n,
      supplyShares: 10n ** 30n,
      borrowAssets: 10n ** 24n,
      borrowShares: 10n ** 30n,
      borrowIndex: WAD,
      feeShares: 0n,
      rateAtTarget: 4n * 10n ** 16n,
      updatedAt: START,
    };
    // Fully used, the utilisation stays where it is: what remains of a difference is the integration's own.
    for (const days of [7, 60, 730]) {
      const end = START + days * 86_400;
      const rules = { curve, reserveFactor: 100, retired: false };
      const once = accrue(totals, rules, end);
      let often = totals;
      const touches = 500;
      for (let n = 1; n <= touches; n++)
        often = accrue(often, rules, START + Math.round((days * 86_400 * n) / touches));
      expectNear(
        often.borrowAssets,
        once.borrowAssets,
        BigInt(touches) + once.borrowAssets / 10n ** 9n,
        `${days} days`,
      );
      expectNear(often.rateAtTarget, once.rateAtTarget, once.rateAtTarget / 10n ** 9n, `rate after ${days} days`);
    }
  });

  test("behavior: fee shares are worth the pool's part of the interest", () => {
    const { totals, rules } = cases.find(({ at }) => at("elapsed") === YEAR * 2n && at("feeShares") > 0n)!;
    const none = { ...totals, feeShares: 0n };
    const after = accrue(none, { ...rules, reserveFactor: 250 }, START + 86_400 * 30);
    const interest = after.supplyAssets - none.supplyAssets;
    const worth = (after.feeShares * (after.supplyAssets + 1n)) / (after.supplyShares + 1_000_000n);
    expectNear(worth, interest / 4n, 1n, "worth of the fee shares");
  });
});
