import { exp, floor, ln, nearest, over, ratio, times, UNIT } from "./exact.ts";

// Inputs and expected outputs that the Solidity and the TypeScript are both held to. Expected values come from the
// definitions in exact fractions: a difference from them is the implementation's rounding. Written to the .json files
// beside by `vitest run -u` in contracts/ (vectors.test.ts), one flat array a field, for vm.parseJson.

const WAD = 10n ** 18n;
const YEAR = 31_536_000n;
const DAY = 86_400n;
const MAX128 = 2n ** 128n - 1n;
/** Of the supply's assets, once interest is charged. */
const MAX120 = 2n ** 120n - 1n;
/** Of a side's shares. */
const MAX127 = 2n ** 127n - 1n;
const MAX112 = 2n ** 112n - 1n;

export type Columns = { count: number } & Record<string, string[] | number>;

const columns = <Row extends Record<string, bigint>>(rows: Row[]): Columns => {
  const names = Object.keys(rows[0] ?? {});
  return {
    count: rows.length,
    ...Object.fromEntries(names.map((name) => [name, rows.map((row) => String(row[name]))])),
  };
};

/** The same numbers at every run. */
const random = (seed: bigint) => {
  let state = seed;
  return (below: bigint): bigint => {
    let bits = 0n;
    for (let i = 0; i < 3; i++) {
      state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
      bits = (bits << 48n) | (state >> 16n);
    }
    return bits % below;
  };
};

// ------------------------------------------------------------------------------------------------------------------ Exp, ln

export const wadVectors = (): Columns => {
  const draw = random(1n);
  const arguments_ = [0n, 1n, -1n, WAD, -WAD, 40n * WAD, -41n * WAD, 135_305_999_368_893_231_588n, 10n ** 15n];
  for (let i = 0; i < 40; i++) arguments_.push(draw(53n * WAD) - 41n * WAD);
  const numbers = [1n, 2n, WAD - 1n, WAD, WAD + 1n, 2n * WAD, WAD / 2n, 65_535n * WAD, WAD / 65_535n, MAX128];
  while (numbers.length < arguments_.length) numbers.push(draw(10n ** (2n + draw(37n))) + 1n);
  return columns(
    arguments_.map((x, i) => ({
      x,
      exp: floor(exp(ratio(x, WAD)), WAD),
      y: numbers[i]!,
      ln: floor(ln(ratio(numbers[i]!, WAD)), WAD),
    })),
  );
};

// ------------------------------------------------------------------------------------------------------------------- Shares

export const shareVectors = (): Columns => {
  const draw = random(2n);
  const top = 2n ** 127n;
  const cases: [amount: bigint, assets: bigint, shares: bigint][] = [
    [0n, 0n, 0n],
    [1n, 0n, 0n],
    [1n, 1n, 1_000_000n],
    [1n, 2n, 1_000_000n],
    [999_999n, 0n, 0n],
    [1_000_001n, 0n, 0n],
    [1n, top, 1n],
    [top, top, top],
    [top, 0n, 0n],
    [7n, 1_000_000_000n, 999_999_999_000_000n],
    [WAD, 3n * WAD + 1n, 3n * WAD * 1_000_000n],
    [10n ** 6n, 123_456_789n, 123_000_000n * 1_000_000n],
  ];
  for (let i = 0; i < 60; i++) {
    const scale = (): bigint => draw(10n ** (1n + draw(37n)));
    cases.push([scale(), scale(), scale()]);
  }
  return columns(
    cases.map(([amount, totalAssets, totalShares]) => {
      const sharesOf = ratio(amount * (totalShares + 1_000_000n), totalAssets + 1n);
      const assetsOf = ratio(amount * (totalAssets + 1n), totalShares + 1_000_000n);
      // A fraction that is no whole number is at least 2^-129 away from one: 140 digits tell.
      const up = (x: bigint): bigint => -floor(-x - (x % UNIT === 0n ? 0n : 1n), 1n);
      return {
        amount,
        totalAssets,
        totalShares,
        toSharesDown: floor(sharesOf, 1n),
        toSharesUp: up(sharesOf),
        toAssetsDown: floor(assetsOf, 1n),
        toAssetsUp: up(assetsOf),
      };
    }),
  );
};

// ----------------------------------------------------------------------------------------------------------------- Interest

type Case = {
  supplyAssets: bigint;
  supplyShares: bigint;
  /** token units, interest included: borrowShares · borrowIndex / 1e24, rounded down */
  borrowAssets: bigint;
  borrowShares: bigint;
  /** WAD */
  borrowIndex: bigint;
  feeShares: bigint;
  rateAtTarget: bigint;
  elapsed: bigint;
  reserveFactor: bigint;
  targetUtilisation: bigint;
  steepness: bigint;
  speed: bigint;
  minRate: bigint;
  maxRate: bigint;
};

/** The curve as Types.sol words it: kinked, r at the target, r drifting by e^(speed · error · time) within bounds. */
const expected = (given: Case) => {
  const used = given.supplyAssets === 0n ? 0n : ratio(given.borrowAssets, given.supplyAssets);
  const target = ratio(given.targetUtilisation, 10_000n);
  const steepness = ratio(given.steepness, 100n);
  const error = used > target ? over(used - target, UNIT - target) : over(used - target, target);
  // Straight lines through (−1, 1/S), (0, 1) and (1, S).
  const factor = UNIT + times(error, error < 0n ? UNIT - over(UNIT, steepness) : steepness - UNIT);

  const start = ratio(given.rateAtTarget, WAD);
  const years = ratio(given.elapsed, YEAR);
  const pull = times(ratio(given.speed, 100n), error); // d ln r / dt, a year
  const bound = ratio(pull > 0n ? given.maxRate : given.minRate, 10_000n);
  let area = times(start, years); // ∫ r dt
  let end = start;
  if (pull !== 0n) {
    const untilBound = over(ln(over(bound, start)), pull); // years
    if (untilBound < years) {
      area = over(bound - start, pull) + times(bound, years - untilBound);
      end = bound;
    } else {
      end = times(start, exp(times(pull, years)));
      area = over(end - start, pull);
    }
  }
  const growth = nearest(times(area, factor), WAD);
  const bounded = growth < 40n * WAD ? times(area, factor) : 40n * UNIT;

  // The index grows by e^growth; interest is what that adds to all debt in whole token units. What does not fit is not charged.
  const index = given.borrowIndex + nearest((exp(bounded) - UNIT) * given.borrowIndex, 1n);
  const added = debtOf(given.borrowShares, index) - given.borrowAssets;
  const isCharged = index <= MAX128 && given.supplyAssets + added <= MAX120;
  const interest = isCharged ? added : 0n;
  // After it, so many shares are worth the fee, and those before are worth the rest.
  const fee = ratio(interest * given.reserveFactor, 1000n);
  const rest = (given.supplyAssets + interest + 1n) * UNIT - fee;
  const feeShares = (fee * (given.supplyShares + 1_000_000n)) / rest;
  const fits = [feeShares, MAX112 - given.feeShares, MAX127 - given.supplyShares].reduce((x, y) => (x < y ? x : y));
  const rate = times(start, factor);
  return {
    utilisation: floor(used, WAD),
    borrowRate: floor(rate, WAD),
    supplyRate: floor((times(rate, used) * (1000n - given.reserveFactor)) / 1000n, WAD),
    growth: growth < 40n * WAD ? growth : 40n * WAD,
    borrowIndexAfter: isCharged ? index : given.borrowIndex,
    interest,
    supplyAssetsAfter: given.supplyAssets + interest,
    supplySharesAfter: given.supplyShares + fits,
    borrowAssetsAfter: given.borrowAssets + interest,
    feeSharesAfter: given.feeShares + fits,
    rateAtTargetAfter: floor(end, WAD),
  };
};

const SCALE = 10n ** 24n;

const debtOf = (shares: bigint, index: bigint): bigint => (shares * index) / SCALE;

/** The debt that comes nearest to `assets`, not above `most`. */
const owing = (
  assets: bigint,
  index: bigint,
  most: bigint,
): Pick<Case, "borrowAssets" | "borrowShares" | "borrowIndex"> => {
  const up = (assets * SCALE + index - 1n) / index;
  const borrowShares = debtOf(up, index) > most ? (assets * SCALE) / index : up;
  return { borrowAssets: debtOf(borrowShares, index), borrowShares, borrowIndex: index };
};

/** Of a reserve that has charged some interest already. */
const GROWN = 1_234_567_890_123_456_789n;

const TYPICAL: Case = {
  supplyAssets: 1_000_000n * WAD,
  supplyShares: 950_000n * WAD * 1_000_000n,
  ...owing(700_000n * WAD, GROWN, 1_000_000n * WAD),
  feeShares: 1_000n * WAD,
  rateAtTarget: 4n * 10n ** 16n,
  elapsed: DAY,
  reserveFactor: 100n,
  targetUtilisation: 9_000n,
  steepness: 400n,
  speed: 5_000n,
  minRate: 10n,
  maxRate: 20_000n,
};

const edges = (): Case[] => {
  const { supplyAssets } = TYPICAL;
  const owed = (assets: bigint, index = GROWN): Partial<Case> => owing(assets, index, supplyAssets);
  const at = (percent: bigint): Partial<Case> => owed((supplyAssets * percent) / 100n);
  const all = (assets: bigint, index = GROWN): Partial<Case> => ({
    supplyAssets: assets,
    ...owing(assets, index, assets),
  });
  const cases: Partial<Case>[] = [];
  // Every length of time at every side of the target: no drift yet, drifting, clamped at either bound, clamped for long.
  for (const elapsed of [0n, 1n, 12n, DAY, 30n * DAY, 2n * YEAR, 100n * YEAR]) {
    for (const percent of [0n, 50n, 90n, 95n, 100n]) cases.push({ ...at(percent), elapsed });
  }
  cases.push(
    { ...all(0n), supplyShares: 0n, feeShares: 0n, elapsed: YEAR },
    { ...all(1n), supplyShares: 1_000_000n, feeShares: 0n, elapsed: YEAR },
    {
      supplyAssets: 2_000_000n,
      supplyShares: 2n * 10n ** 12n,
      ...owing(1_999_999n, GROWN, 2_000_000n),
      feeShares: 0n,
      elapsed: 3_600n,
    },
    // Less than a token unit of interest: it is in the index alone. And the second that makes the unit whole.
    { supplyAssets: 2_000_000n, supplyShares: 2n * 10n ** 12n, ...owing(1_000_000n, WAD, MAX128), elapsed: 60n },
    {
      supplyAssets: 2_000_000n,
      supplyShares: 2n * 10n ** 12n,
      ...owing(1_000_000n, WAD + 9n * 10n ** 11n, MAX128),
      elapsed: 60n,
    },
    // A tiny error, on both sides of the target.
    { ...owed(900_000n * WAD + 1n), elapsed: 2n * YEAR },
    { ...owed(900_000n * WAD - 1n), elapsed: 2n * YEAR },
    { ...owed(900_000n * WAD + 10n ** 9n), elapsed: 100n * YEAR },
    // From the first index, and from one that has grown so far that a debt share is worth more than a token unit.
    { ...owed(700_000n * WAD, WAD), elapsed: YEAR },
    { ...owed(700_000n * WAD, 10n ** 33n + 7n), elapsed: YEAR },
    // On the bound already, pushed into it, and away from it.
    { ...at(100n), rateAtTarget: 2n * WAD, elapsed: 30n * DAY },
    { ...at(0n), rateAtTarget: 10n ** 15n, elapsed: 30n * DAY },
    { ...at(50n), rateAtTarget: 10n ** 15n, elapsed: 30n * DAY },
    { ...at(100n), rateAtTarget: 10n ** 15n, elapsed: 30n * DAY },
    { ...at(50n), rateAtTarget: 2n * WAD, elapsed: YEAR },
    // One unit before the bound.
    { ...at(100n), rateAtTarget: 2n * WAD - 1n, elapsed: 1n },
    // Around the switches between the two approximations and the closed form: exponents of 5e-3 and 0.15.
    { ...at(100n), speed: 100n, elapsed: 157_679n },
    { ...at(100n), speed: 100n, elapsed: 157_680n },
    { ...at(100n), speed: 100n, elapsed: 157_681n },
    { ...at(100n), speed: 100n, elapsed: 4_730_399n },
    { ...at(100n), speed: 100n, elapsed: 4_730_400n },
    { ...at(100n), speed: 100n, elapsed: 4_730_401n },
    { ...at(0n), speed: 100n, elapsed: 157_680n },
    { ...at(0n), speed: 100n, elapsed: 4_730_400n },
    // The classic kinked curve, and a flat one.
    { speed: 0n, elapsed: YEAR },
    { ...at(100n), speed: 0n, elapsed: YEAR },
    { ...at(95n), speed: 0n, steepness: 100n, elapsed: YEAR },
    // The curve's own bounds.
    { ...at(1n), targetUtilisation: 1n, steepness: 65_535n, maxRate: 152n, rateAtTarget: 10n ** 15n, elapsed: YEAR },
    {
      ...at(99n),
      targetUtilisation: 9_999n,
      steepness: 65_535n,
      maxRate: 152n,
      rateAtTarget: 10n ** 15n,
      elapsed: YEAR,
    },
    { ...at(100n), minRate: 1n, maxRate: 10_000n, steepness: 1_000n, speed: 65_535n, elapsed: YEAR },
    { ...at(0n), minRate: 1n, maxRate: 10_000n, steepness: 1_000n, speed: 65_535n, elapsed: YEAR },
    { ...at(50n), minRate: 1n, maxRate: 1n, rateAtTarget: 10n ** 14n, elapsed: YEAR },
    { reserveFactor: 0n, elapsed: YEAR },
    { reserveFactor: 250n, elapsed: YEAR },
    // Saturations: assets below 2^120, the index below 2^128, fee shares below 2^112, supply shares below 2^127, growth at 40.
    { ...all(MAX128 - 1n, 10n ** 26n), supplyShares: 2n ** 120n, elapsed: YEAR },
    { ...all(2n ** 119n + 7n, 10n ** 26n), supplyShares: 2n ** 120n, elapsed: 30n * DAY },
    { ...all(2n ** 120n - 10n ** 30n, 10n ** 26n), supplyShares: 2n ** 120n, elapsed: 30n * DAY },
    { ...all(2n ** 127n, 10n ** 26n), supplyShares: 2n ** 127n, elapsed: 100n * YEAR },
    { ...owed(700_000n * WAD, MAX128 - 10n ** 20n), elapsed: YEAR },
    { ...owed(700_000n * WAD, MAX128), elapsed: 0n },
    { feeShares: MAX112 - 1n, elapsed: YEAR },
    { supplyShares: MAX127 - 1n, elapsed: YEAR },
    { ...at(100n), rateAtTarget: 2n * WAD, elapsed: 100n * YEAR },
  );
  return cases.map((differs) => ({ ...TYPICAL, ...differs }));
};

const drawn = (): Case[] => {
  const draw = random(3n);
  return Array.from({ length: 60 }, () => {
    const supplyAssets = draw(10n ** (3n + draw(30n))) + 1n;
    const steepness = 100n + draw(1_000n);
    const highest = 100_000n / steepness; // maxRate · steepness ≤ 1,000 % a year
    const maxRate = highest * 100n < 65_535n ? highest * 100n : 65_535n;
    const minRate = 1n + draw(maxRate);
    const span = (maxRate - minRate) * 10n ** 14n + 1n;
    return {
      supplyAssets,
      supplyShares: supplyAssets * (900_000n + draw(100_000n)),
      ...owing(draw(supplyAssets + 1n), WAD + draw(10n ** (12n + draw(10n))), supplyAssets),
      feeShares: draw(supplyAssets),
      rateAtTarget: minRate * 10n ** 14n + draw(span),
      elapsed: draw(10n ** (1n + draw(9n))),
      reserveFactor: draw(251n),
      targetUtilisation: 1n + draw(9_999n),
      steepness,
      speed: draw(2n) === 0n ? draw(10_000n) : draw(200n),
      minRate,
      maxRate,
    };
  });
};

export const interestVectors = (): Columns =>
  columns([...edges(), ...drawn()].map((given) => ({ ...given, ...expected(given) })));
