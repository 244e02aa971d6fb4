import { keptCap, packBooks } from "@weir/sdk/codec/packedBooks";
import type { Columns } from "./generate.ts";

// Fields of a reserve's books and the three words that TypeScript packs them into: forge packs the same with the core's own
// libraries and compares (test/unit/libraries/PackedBooks.t.sol). One flat array a field, for vm.parseJson.

const MAX128 = 2n ** 128n - 1n;
const NONE = 2n ** 256n - 1n;

type Case = {
  supplyAssets: bigint;
  supplyShares: bigint;
  borrowIndex: bigint;
  borrowShares: bigint;
  feeShares: bigint;
  rateAtTarget: bigint;
  updatedAt: bigint;
  supplyCap: bigint;
  borrowCap: bigint;
  retired: bigint;
  stopped: bigint;
};

const NOTHING: Case = {
  supplyAssets: 0n,
  supplyShares: 0n,
  borrowIndex: 0n,
  borrowShares: 0n,
  feeShares: 0n,
  rateAtTarget: 0n,
  updatedAt: 0n,
  supplyCap: 0n,
  borrowCap: 0n,
  retired: 0n,
  stopped: 0n,
};

/** Every field alone at its largest, so that a field in its neighbour's bits is seen; then caps at their edges. */
const cases = (): Case[] => {
  const largest: Case = {
    supplyAssets: MAX128,
    supplyShares: MAX128,
    borrowIndex: MAX128,
    borrowShares: MAX128,
    feeShares: 2n ** 112n - 1n,
    rateAtTarget: 2n ** 64n - 1n,
    updatedAt: 2n ** 32n - 1n,
    supplyCap: NONE,
    borrowCap: NONE,
    retired: 1n,
    stopped: 1n,
  };
  const alone = (Object.keys(largest) as (keyof Case)[]).map((key) => ({ ...NOTHING, [key]: largest[key] }));
  const edges = [1n, 8_191n, 8_192n, 8_193n, 16_385n, 5_000_001n, 10n ** 24n + 7n, MAX128, MAX128 + 1n, NONE - 1n];
  const caps = edges.map((cap, i) => ({
    ...NOTHING,
    supplyCap: cap,
    borrowCap: edges[(i + 3) % edges.length] ?? 0n,
    updatedAt: 1_700_000_000n + BigInt(i),
  }));
  return [NOTHING, largest, ...alone, ...caps];
};

export const booksVectors = (): Columns => {
  const rows = cases().map(({ updatedAt, supplyCap, borrowCap, retired, stopped, ...totals }) => {
    const [keptSupplyCap, keptBorrowCap] = [keptCap(supplyCap), keptCap(borrowCap)];
    const words = packBooks({
      // Not stored: it follows from shares and index.
      totals: { ...totals, borrowAssets: 0n, updatedAt: Number(updatedAt) },
      supplyCap: keptSupplyCap,
      borrowCap: keptBorrowCap,
      retired: retired === 1n,
      stopped: stopped === 1n,
    });
    return {
      ...{ ...totals, updatedAt, supplyCap, borrowCap, retired, stopped },
      ...{ keptSupplyCap: keptSupplyCap ?? NONE, keptBorrowCap: keptBorrowCap ?? NONE },
      ...{ supplyWord: words.supply, borrowWord: words.borrow, clockWord: words.clock },
    };
  });
  const names = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  return {
    count: rows.length,
    ...Object.fromEntries(names.map((name) => [name, rows.map((row) => String(row[name]))])),
  };
};
