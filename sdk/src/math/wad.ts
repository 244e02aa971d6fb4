/** One, in 18 decimals. */
export const WAD = 10n ** 18n;

/** Seconds in the year that rates are quoted for: 365 days. */
export const YEAR = 31_536_000n;

/** From this exponent on the result exceeds int256; the chain reverts with `ExpOverflow`. */
const EXP_OVERFLOW = 135_305_999_368_893_231_589n;
/** Up to this exponent the result is below half of 1e-18; the chain returns zero. */
const EXP_UNDERFLOW = -41_446_531_673_892_822_313n;

/** The smaller one. */
export const min = (x: bigint, y: bigint): bigint => (x < y ? x : y);

/** x·y/d rounded down. The operands are not negative. */
export const mulDivDown = (x: bigint, y: bigint, d: bigint): bigint => (x * y) / d;

/** x·y/d rounded up. The operands are not negative. */
export const mulDivUp = (x: bigint, y: bigint, d: bigint): bigint => (x * y + d - 1n) / d;

/** x·y of two WADs (or of an amount and a price), rounded down. */
export const mulWadDown = (x: bigint, y: bigint): bigint => mulDivDown(x, y, WAD);

/** x·y of two WADs (or of an amount and a price), rounded up. */
export const mulWadUp = (x: bigint, y: bigint): bigint => mulDivUp(x, y, WAD);

// exp and ln as the chain computes them, to the last unit: what accrues here then equals what accrues there. Both reduce their
// argument by powers of two and take a quotient of two polynomials, with 96 binary digits behind the point. The coefficients are
// Remco Bloemen's (https://2π.com/22/exp-ln), which the chain's library, solady's FixedPointMathLib, uses.

/** Binary digits behind the point. */
const DIGITS = 96n;
/** 10^18 is 2^18 times this. */
const FIVES = 5n ** 18n;
/** ln 2. */
const LN2 = 54_916_777_467_707_473_351_141_471_128n;

/** (… ((x + first)·x + next)·x + …) + last, by Horner's rule. Each product is rounded down. */
const polynomial = (x: bigint, first: bigint, ...next: bigint[]): bigint =>
  next.reduce((sum, coefficient) => ((sum * x) >> DIGITS) + coefficient, x + first);

/**
 * e^x.
 * @param x WAD, signed
 * @returns WAD, as the chain's `expWad` to the unit: within one unit + 1e-19 of e^x; 0 where less than one half of 1e-18 is left
 * @throws RangeError from x = 135.3 on, as the chain reverts there
 */
export const expWad = (x: bigint): bigint => {
  if (x <= EXP_UNDERFLOW) return 0n;
  if (x >= EXP_OVERFLOW) throw new RangeError(`expWad(${x}) is too large for an int256`);
  const binary = (x << (DIGITS - 18n)) / FIVES;
  // e^x = 2^k · e^r with |r| ≤ ln(2)/2.
  const k = ((binary << DIGITS) / LN2 + (1n << (DIGITS - 1n))) >> DIGITS;
  const r = binary - k * LN2;

  const y = polynomial(r, 1_346_386_616_545_796_478_920_950_773_328n, 57_155_421_227_552_351_082_224_309_758_442n);
  const p =
    ((((y + r - 94_201_549_194_550_492_254_356_042_504_812n) * y) >> DIGITS) +
      28_719_021_644_029_726_153_956_944_680_412_240n) *
      r +
    (4_385_272_521_454_847_904_659_076_985_693_276n << DIGITS);
  const q = polynomial(
    r,
    -2_855_989_394_907_223_263_936_484_059_900n,
    50_020_603_652_535_783_019_961_831_881_945n,
    -533_845_033_583_426_703_283_633_433_725_380n,
    3_604_857_256_930_695_427_073_651_918_091_429n,
    -14_423_608_567_350_463_180_887_372_962_807_573n,
    26_449_188_498_355_588_339_934_803_723_976_023n,
  );
  // The leading coefficients' ratio, in WAD with 195 binary digits.
  return ((p / q) * 3_822_833_074_963_236_453_042_738_258_902_158_003_155_416_615_667n) >> (195n - k);
};

/**
 * The natural logarithm.
 * @param x WAD, above zero
 * @returns WAD, signed, as the chain's `lnWad` to the unit: within one unit of ln x
 * @throws RangeError for zero and below, as the chain reverts there
 */
export const lnWad = (x: bigint): bigint => {
  if (x <= 0n) throw new RangeError(`lnWad(${x}): only numbers above zero have a logarithm`);
  // x = 2^k · m with m in [1, 2) in 96 binary digits; x is in WAD, which is made up for at the end.
  const log2 = BigInt(x.toString(2).length - 1);
  const m = (x << (255n - log2)) >> (255n - DIGITS);

  const p =
    polynomial(
      m,
      3_273_285_459_638_523_848_632_254_066_296n,
      24_828_157_081_833_163_892_658_089_445_524n,
      43_456_485_725_739_037_958_740_375_743_393n,
      -11_111_509_109_440_967_052_023_855_526_967n,
      -45_023_709_667_254_063_763_336_534_515_857n,
      -14_706_773_417_378_608_786_704_636_184_526n,
    ) *
      m -
    (795_164_235_651_350_426_258_249_787_498n << DIGITS);
  const q = polynomial(
    m,
    5_573_035_233_440_673_466_300_451_813_936n,
    71_694_874_799_317_883_764_090_561_454_958n,
    283_447_036_172_924_575_727_196_451_306_956n,
    401_686_690_394_027_663_651_624_208_769_553n,
    204_048_457_590_392_012_362_485_061_816_622n,
    31_853_899_698_501_571_402_653_359_427_138n,
    909_429_971_244_387_300_277_376_558_375n,
  );
  // In 5^18 with 192 binary digits: ln m, k · ln 2, and ln(2^96 / 10^18).
  const scaled =
    1_677_202_110_996_718_588_342_820_967_067_443_963_516_166n * (p / q) +
    16_597_577_552_685_614_221_487_285_958_193_947_469_193_820_559_219_878_177_908_093_499_208_371n * (log2 - DIGITS) +
    600_920_179_829_731_861_736_702_779_321_621_459_595_472_258_049_074_101_567_377_883_020_018_308n;
  return scaled >> 174n;
};
