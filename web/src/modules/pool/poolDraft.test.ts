// @vitest-environment jsdom
import { findReserve, MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { id, pool } from "@weir/sdk/test/marketFixture";
import { hexToString, zeroAddress } from "viem";
import { beforeEach, describe, expect, test } from "vitest";
import { advisedSeed, emptyPool, isTwice, keepDraft, keptDraft, type PoolDraft, readPool } from "./poolDraft.ts";
import { draftOf, emptyReserve, readReserve } from "./reserveDraft.ts";

const me = `0x${"11".repeat(20)}` as const;
const draft: PoolDraft = { ...emptyPool(me), name: "Mine" };
const facts = { symbol: "WETH", decimals: 18 };

describe("readPool", () => {
  test("default: the settings in the contracts' units, and the name as salt", () => {
    const { config } = readPool(draft);
    expect(config).toMatchObject({ owner: me, guardian: me, targetHealthFactor: 10_500, hfAtMaxBonus: 9_500 });
    expect(config!.dust).toBe(100n * 10n ** 18n);
    expect(hexToString(config!.salt, { size: 32 })).toBe("Mine");
  });
  test("behavior: an empty role is nobody's", () => {
    expect(readPool({ ...draft, guardian: " ", feeRecipient: "" }).config).toMatchObject({
      guardian: zeroAddress,
      feeRecipient: zeroAddress,
    });
  });
  test.each([
    ["no name", { name: " " }],
    ["a long name", { name: "ä".repeat(16) }],
    ["no address", { owner: "0x12" }],
    ["a guardian without an owner", { owner: "" }],
    ["a target out of bounds", { targetHealthFactor: "1.51" }],
    ["no number", { dust: "much" }],
  ])("error: %s", (_, change) => expect(readPool({ ...draft, ...change }).config).toBeNull());
});

describe("readReserve", () => {
  const weth = findReserve(pool(), id(0));
  test("default: the settings of a reserve that exists, back in the contracts' units", () => {
    const { config } = readReserve(draftOf(weth), facts, 9_500);
    const { token, oracle, ltv, liquidationThreshold, maxBonus, reserveFactor, curve } = weth.info;
    expect(config).toEqual({
      ...{ token, oracle, ltv, liquidationThreshold, maxBonus, reserveFactor, curve, initialRate: 500 },
      ...{ supplyCap: MAX_UINT256, borrowCap: MAX_UINT256, collateralCap: MAX_UINT256 },
    });
  });
  test("behavior: a copied cap is as its owner typed it, not as the chain cut it to 13 bits", () => {
    const supplyCap = 199_999_599_247_158_958_620_672n;
    expect(draftOf({ ...weth, info: { ...weth.info, supplyCap } })).toMatchObject({
      supplyCap: "200000",
      borrowCap: "",
    });
  });
  test("behavior: an empty form is never collateral, and complete but for its addresses", () => {
    expect(readReserve(emptyReserve, facts, 9_500).config).toBeNull();
    const named = { ...emptyReserve, token: me, oracle: me };
    expect(readReserve(named, facts, 9_500).config).toMatchObject({ ltv: 0, liquidationThreshold: 0 });
    expect(readReserve(named, null, 9_500).config).toBeNull();
  });
  test("behavior: the bounds follow what is typed in the other fields", () => {
    const typed = { ...draftOf(weth), liquidationThreshold: "50" };
    const { numbers, bounds, config } = readReserve(typed, facts, 9_500);
    expect(bounds.ltv.most).toBe(4_999n);
    expect(numbers.ltv.problem).toContain("49.99 %");
    expect(config).toBeNull();
  });
});

test("advisedSeed: ten times the dust, rounded up", () => {
  const price = 2_500n * 10n ** 18n;
  expect(advisedSeed(100n * 10n ** 18n, price)).toBe(4n * 10n ** 17n);
  expect(advisedSeed(1n, 3n * 10n ** 18n)).toBe(4n);
  expect(advisedSeed(1n, 0n)).toBeNull();
});

test("isTwice: the second of two, whatever the case of its letters", () => {
  const reserves = [{ token: "0xAB" }, { token: "" }, { token: "0xab" }, { token: "" }];
  expect(reserves.map((_, at) => isTwice(reserves, at))).toEqual([false, false, true, false]);
});

describe("keptDraft", () => {
  beforeEach(() => localStorage.clear());
  test("default: the account's own, on its chain", () => {
    expect(keepDraft(1, me, draft)).toBe(true);
    expect(keptDraft(1, me)).toEqual(draft);
    expect([keptDraft(2, me), keptDraft(1, zeroAddress)]).toEqual([null, null]);
    keepDraft(1, me, null);
    expect(keptDraft(1, me)).toBeNull();
  });
  test.each([
    "",
    "{",
    "null",
    '{"chainId":1}',
    JSON.stringify({ chainId: 1, creator: me, draft: { ...draft, reserves: [] } }),
  ])("error: %s", (garbage) => {
    localStorage.setItem("weir.pool-draft", garbage);
    expect(keptDraft(1, me)).toBeNull();
  });
});
