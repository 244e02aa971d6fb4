import { describe, expect, test } from "vitest";
import { booksVectors } from "../../test/vectors/books.ts";
import { keptCap, packBooks, type Unpacked, unpackBooks } from "./packedBooks.ts";

const SOME: Unpacked = {
  totals: {
    supplyAssets: 1_000_003n,
    supplyShares: 990_000n * 10n ** 6n,
    // 480,000 · 1.0416687 is 500,000.976.
    borrowAssets: 500_000n,
    borrowShares: 480_000n * 10n ** 6n,
    borrowIndex: 1_041_668_700_000_000_000n,
    feeShares: 77n,
    rateAtTarget: 4n * 10n ** 16n,
    updatedAt: 1_700_000_000,
  },
  supplyCap: 8_191n,
  borrowCap: null,
  retired: false,
  stopped: true,
};

describe("books", () => {
  test("default: what is packed is unpacked", () => {
    expect(unpackBooks(packBooks(SOME))).toEqual(SOME);
    const other = { ...SOME, supplyCap: null, borrowCap: 16_384n, retired: true, stopped: false };
    expect(unpackBooks(packBooks(other))).toEqual(other);
  });

  test("default: three words by hand", () => {
    const clock = (1n << 249n) | (0xfffffn << 228n) | (8_191n << 208n) | (77n << 96n) | (4n << 32n) | 5n;
    expect(
      unpackBooks({ supply: (2n << 128n) | 1n, borrow: ((3n * 10n ** 6n) << 128n) | (15n * 10n ** 17n), clock }),
    ).toEqual({
      totals: {
        supplyAssets: 1n,
        supplyShares: 2n,
        borrowAssets: 4n,
        borrowShares: 3n * 10n ** 6n,
        borrowIndex: 15n * 10n ** 17n,
        feeShares: 77n,
        rateAtTarget: 4n,
        updatedAt: 5,
      },
      supplyCap: 8_191n,
      borrowCap: null,
      retired: false,
      stopped: true,
    });
  });

  // forge packs the same with the core's libraries. `vitest run -u` rewrites the file.
  test("books.json is current", async () => {
    const path = "../../test/vectors/books.json";
    await expect(`${JSON.stringify(booksVectors(), null, 2)}\n`).toMatchFileSnapshot(path);
  });
});

describe("keptCap", () => {
  test.each([
    [0n, 0n],
    [8_191n, 8_191n],
    [8_193n, 8_192n],
    [5_000_001n, 4_999_168n],
    [2n ** 128n - 1n, (2n ** 13n - 1n) << 115n],
    [2n ** 128n, null],
    [2n ** 256n - 1n, null],
  ])("%s is kept as %s", (asked, kept) => expect(keptCap(asked)).toBe(kept));
});
