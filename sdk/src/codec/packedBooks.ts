import { toDebtDown } from "../math/debt.ts";
import type { Totals } from "../math/interest.ts";

// The totals of a reserve as the chain stores them and events carry them: three packed words, laid out as in Solidity.

export type Books = { supply: bigint; borrow: bigint; clock: bigint };

/** The content of the three words. A cap is in token units; null: none. */
export type Unpacked = {
  totals: Totals;
  supplyCap: bigint | null;
  borrowCap: bigint | null;
  retired: boolean;
  stopped: boolean;
};

const RETIRED = 1n;
const STOPPED = 2n;

const low = (word: bigint, bits: bigint): bigint => BigInt.asUintN(Number(bits), word);
const part = (word: bigint, from: bigint, bits: bigint): bigint => low(word >> from, bits);

/** A cap in 20 bits: a mantissa of 13, shifted by an exponent of 7. All ones: none. As the library Caps. */
const MANTISSA = 13n;
const NO_CAP = 2n ** 20n - 1n;
/** From this cap on the chain stores none: no reserve can hold as much. */
const CAPLESS = 2n ** 128n;

const packCap = (cap: bigint | null): bigint => {
  if (cap === null || cap >= CAPLESS) return NO_CAP;
  const exponent = BigInt(Math.max(0, cap.toString(2).length - Number(MANTISSA)));
  return (exponent << MANTISSA) | (cap >> exponent);
};

const unpackCap = (packed: bigint): bigint | null =>
  packed === NO_CAP ? null : low(packed, MANTISSA) << (packed >> MANTISSA);

/** The cap that the chain stores for one that is set: its first 13 bits, or none where it could never bind. */
export const keptCap = (asked: bigint): bigint | null => unpackCap(packCap(asked));

export const unpackBooks = ({ supply, borrow, clock }: Books): Unpacked => {
  const stops = part(clock, 248n, 8n);
  const [borrowIndex, borrowShares] = [low(borrow, 128n), part(borrow, 128n, 128n)];
  return {
    totals: {
      supplyAssets: low(supply, 128n),
      supplyShares: part(supply, 128n, 128n),
      borrowAssets: toDebtDown(borrowShares, borrowIndex),
      borrowShares,
      borrowIndex,
      feeShares: part(clock, 96n, 112n),
      rateAtTarget: part(clock, 32n, 64n),
      updatedAt: Number(low(clock, 32n)),
    },
    supplyCap: unpackCap(part(clock, 208n, 20n)),
    borrowCap: unpackCap(part(clock, 228n, 20n)),
    retired: (stops & RETIRED) !== 0n,
    stopped: (stops & STOPPED) !== 0n,
  };
};

/** The three words. Caps are stored as `keptCap` returns them; `borrowAssets` follows from shares and index and is not stored. */
export const packBooks = ({ totals, supplyCap, borrowCap, retired, stopped }: Unpacked): Books => ({
  supply: totals.supplyAssets | (totals.supplyShares << 128n),
  borrow: totals.borrowIndex | (totals.borrowShares << 128n),
  clock:
    BigInt(totals.updatedAt) |
    (totals.rateAtTarget << 32n) |
    (totals.feeShares << 96n) |
    (packCap(supplyCap) << 208n) |
    (packCap(borrowCap) << 228n) |
    ((retired ? RETIRED : 0n) << 248n) |
    ((stopped ? STOPPED : 0n) << 248n),
});
