import type { lensAbi } from "@weir/sdk/abi";
import { type Action, advance, apply } from "@weir/sdk/actions/simulate";
import { accountBits, reserveIndex } from "@weir/sdk/codec/ids";
import { healthFactor, positionOf } from "@weir/sdk/math/health";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { type ContractFunctionReturnType, maxUint256 } from "viem";
import { describe, expect, test } from "vitest";
import { previewDifference } from "./previewDifference.ts";

type PoolPosition = ContractFunctionReturnType<typeof lensAbi, "nonpayable", "preview">["afterwards"];
type ReservePosition = PoolPosition["reserves"][number];

/** What the Lens tells of a pool as the snapshot has it, as far as it is compared. */
const toldOf = (snapshot: PoolSnapshot, change: Partial<PoolPosition> = {}): PoolPosition => {
  const health = healthFactor(snapshot);
  return {
    accountBits: snapshot.accountBits,
    healthKnown: health !== "unreadable",
    healthFactor: health === null ? maxUint256 : health === "unreadable" ? 0n : health,
    reserves: snapshot.reserves.map(
      (reserve) =>
        ({
          id: reserve.id,
          ...positionOf(reserve),
          supplyBacksDebt: accountBits(snapshot.accountBits, reserveIndex(reserve.id)).supplyBacksDebt,
          borrowRate: reserve.borrowRate,
          supplyRate: reserve.supplyRate,
        }) as ReservePosition,
    ),
    ...change,
  } as PoolPosition;
};

const chainPosition = (snapshot: PoolSnapshot, index: number, change: Partial<ReservePosition>): PoolPosition => {
  const all = toldOf(snapshot);
  return { ...all, reserves: all.reserves.map((one, at) => (at === index ? { ...one, ...change } : one)) };
};

const [WETH, USDC] = [0, 1];
const borrow: Action = { type: "borrow", reserveId: id(USDC), assets: units(5_000, 6) };
const before = apply(pool({ WETH: { walletBalance: units(20, 18) } }), {
  ...{ type: "supplyCollateral", reserveId: id(WETH), assets: units(10, 18) },
});
const after = apply(before, borrow);
const sentence = (chain: PoolPosition) => previewDifference(before, after, chain)?.sentence;

describe("previewDifference", () => {
  test("default: what the chain ends with is what was shown", () => {
    expect(previewDifference(before, after, toldOf(after))).toBe(null);
  });

  test("behavior: the interest of ten minutes is no difference", () => {
    expect(previewDifference(before, after, toldOf(advance(after, 600n)))).toBe(null);
  });

  test("behavior: a whole debt typed to the unit leaves the interest accrued since", () => {
    const whole: Action = { type: "repay", reserveId: id(USDC), assets: units(5_001, 6) };
    const paid = apply(after, whole);
    expect(paid.accountBits >> 32n).toBe(0n);
    const part: Action = { type: "repay", reserveId: id(USDC), assets: units(5_000, 6) };
    const left = apply(advance(after, 60n), part);
    expect(left.accountBits >> 32n).not.toBe(0n);
    expect(previewDifference(after, paid, toldOf(left))).toBe(null);
  });

  test.each([
    ["debtAssets", USDC, units(5_006, 6), "a debt of 5,006 USDC; this page showed 5,000 USDC"],
    ["debtAssets", USDC, units(4_994, 6), "a debt of 4,994 USDC"],
    ["debtAssets", USDC, units(10_000, 6), "a debt of 10,000 USDC"],
    ["collateral", WETH, units(9.9, 18), "a collateral of 9.9 WETH; this page showed 10 WETH"],
    ["supplyAssets", WETH, units(1, 18), "a deposit of 1 WETH; this page showed 0 WETH"],
  ] as const)("error: another amount, %s of reserve %i", (key, index, amount, words) => {
    expect(sentence(chainPosition(after, index, { [key]: amount }))).toContain(words);
  });

  test("error: an amount is looked at wherever it is, not only where the action is", () => {
    const stranger = chainPosition(after, 2, { debtAssets: 10n });
    expect(sentence(stranger)).toContain("a debt of");
  });

  test("error: a health factor that is worse by more than 1 %, and not one that is better", () => {
    const shown = healthFactor(after) as bigint;
    expect(sentence(toldOf(after, { healthFactor: (shown * 991n) / 1_000n }))).toBe(undefined);
    expect(sentence(toldOf(after, { healthFactor: (shown * 989n) / 1_000n }))).toContain("a health factor of");
    expect(sentence(toldOf(after, { healthFactor: shown * 2n }))).toBe(undefined);
    expect(sentence(toldOf(after, { healthKnown: false, healthFactor: 0n }))).toContain("a health factor of ?");
  });

  test("error: a rate of what is moved that is far worse, and no other", () => {
    const { borrowRate } = after.reserves[USDC]!;
    const worse = borrowRate + borrowRate / 5n + units(0.01, 18);
    expect(sentence(chainPosition(after, USDC, { borrowRate: worse }))).toBe(undefined);
    expect(sentence(chainPosition(after, USDC, { borrowRate: worse + 1n }))).toContain("a borrow APY for USDC of");
    expect(sentence(chainPosition(after, USDC, { borrowRate: 0n }))).toBe(undefined);
    expect(sentence(chainPosition(after, USDC, { supplyRate: 0n }))).toBe(undefined);
    expect(sentence(chainPosition(after, WETH, { borrowRate: worse * 9n }))).toBe(undefined);
  });

  test("error: a supply rate that is far worse", () => {
    const rich = pool({ USDC: { walletBalance: units(100, 6), supplyRate: units(0.5, 18) } });
    const lent = apply(rich, { type: "supply", reserveId: id(USDC), assets: units(100, 6) });
    const shown = { ...lent, reserves: lent.reserves.map((one) => ({ ...one, supplyRate: units(0.5, 18) })) };
    const chain = chainPosition(shown, USDC, { supplyRate: units(0.3, 18) });
    expect(previewDifference(rich, shown, chain)?.sentence).toContain("a supply APY for USDC of");
    expect(previewDifference(rich, shown, chainPosition(shown, USDC, { supplyRate: units(0.45, 18) }))).toBe(null);
  });

  test("error: a deposit that backs debt on the chain and not on the page", () => {
    const lent = apply(pool({ WETH: { walletBalance: units(20, 18) } }), {
      ...{ type: "supply", reserveId: id(WETH), assets: units(10, 18) },
    });
    const chain = toldOf(lent, { accountBits: 1n });
    expect(previewDifference(lent, lent, chain)?.sentence).toContain("“WETH deposit backs debt” of yes");
  });
});
