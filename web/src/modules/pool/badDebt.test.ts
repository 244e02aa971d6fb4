import { idToHex } from "@weir/sdk/codec/ids";
import { uncoveredDebt } from "@weir/sdk/math/uncovered";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { expect, test } from "vitest";
import { badDebtOf } from "./badDebt.ts";
import { type DebtorPosition, snapshotWith } from "./fetchDebtors.ts";

const [WETH, USDC, WBTC] = [id(0), id(1), id(2)];
const position = (reserve: bigint, change: Partial<DebtorPosition>): DebtorPosition => ({
  reserveId: idToHex(reserve),
  ...{ supplyShares: 0n, borrowShares: 0n, collateral: 0n, supplyBacksDebt: false },
  ...change,
});
/** Ether at 2,500, bonus 5 %, behind dollars. */
const owing = (dollars: number) => [
  position(WETH, { collateral: units(1, 18) }),
  position(USDC, { borrowShares: units(dollars, 6) * 10n ** 6n }),
];
const dollars = (wad: bigint) => Math.round(Number(wad) / 1e18);

test("snapshotWith: the account's positions and flags, none of anyone else's", () => {
  const own = snapshotWith(pool(), [...owing(1_000), position(WBTC, { supplyShares: 5n, supplyBacksDebt: true })]);
  expect(own.accountBits).toBe((1n << 16n) | (1n << 33n) | (1n << 2n));
  expect(uncoveredDebt(own)).toBe(0n);
});

test("badDebtOf: the sum over all accounts, for each asset and fall", () => {
  const { rows, counted, unread } = badDebtOf(pool(), [owing(1_500), owing(2_000), owing(100)]);
  expect([counted, unread]).toEqual([3, 0]);
  const losses = new Map(rows.map(({ id, losses }) => [id, losses.map(dollars)]));
  // At half the price an ether pays 1,250 / 1.05 = 1,190; at −30 % 1,667; at −10 % 2,143.
  expect(losses.get(WETH)).toEqual([0, 2_000 - 1_667, 1_500 + 2_000 - 2 * 1_190 - 1]);
  expect(losses.get(WBTC)).toEqual([0, 0, 0]);
});

test("badDebtOf: an account whose price cannot be read is told, not counted", () => {
  const start = pool({ WBTC: { priceLow: 0n, priceHigh: 0n } });
  const mute = [position(WBTC, { collateral: 5n }), position(USDC, { borrowShares: 10n ** 12n })];
  expect(badDebtOf(start, [owing(100), mute])).toMatchObject({ counted: 1, unread: 1 });
});
