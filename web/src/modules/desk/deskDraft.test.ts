import { expect, test } from "vitest";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { draftAd, draftSwap, emptyDraft } from "./deskDraft.ts";

const [WETH, USDC, MAKER] = [`0x${"11".repeat(20)}`, `0x${"22".repeat(20)}`, `0x${"a1".repeat(20)}`] as const;
const tokens: Token[] = [
  { token: WETH, symbol: "WETH", decimals: 18, isListed: true },
  { token: USDC, symbol: "USDC", decimals: 6, isListed: true },
];
const given = { maker: MAKER, epoch: 4n, now: 1_800_000_000n, salt: `0x${"5a".repeat(32)}` } as const;
const swap = { ...emptyDraft, sell: WETH, sellAmount: "1.5", buy: USDC, buyAmount: "3000" };
const ad = { ...emptyDraft, token: USDC, total: "1000", price: "0,925", arbiter: `0x${"c3".repeat(20)}` };

test("a whole form becomes an order", () => {
  expect(draftSwap(swap, tokens, given)).toMatchObject({
    problems: [],
    missing: [],
    order: { sellAmount: 15n * 10n ** 17n, buyAmount: 3_000_000_000n, epoch: 4n, expiry: given.now + 259_200n },
  });
  const drafted = draftAd(ad, tokens, given);
  expect(drafted).toMatchObject({
    problems: [],
    missing: [],
    order: { total: 10n ** 9n, min: 10n ** 8n, payWindow: 7_200n, arbiterFee: 100n },
    terms: { open: { price: "0.925" } },
  });
});

test("the maker's part comes from the wallet, or from the deposit that was chosen", () => {
  expect(draftSwap(swap, tokens, given).order?.source).toBe(0n);
  expect(draftSwap({ ...swap, source: "513" }, tokens, given).order?.source).toBe(513n);
  expect(draftAd({ ...ad, source: "513" }, tokens, given).order?.source).toBe(513n);
});

test("what the maker gets comes to the wallet, or into the pool that was chosen", () => {
  expect(draftSwap(swap, tokens, given).order?.sink).toBe(0n);
  expect(draftSwap({ ...swap, sink: "514" }, tokens, given).order?.sink).toBe(514n);
});

test("an empty form names what it needs", () => {
  expect(draftSwap(emptyDraft, tokens, given)).toMatchObject({ order: null, missing: ["sell", "buy"] });
  expect(draftAd({ ...emptyDraft, method: "" }, tokens, given).missing).toEqual(["token", "price", "method"]);
});

test.each([
  ["sellAmount", { sellAmount: "lots" }],
  ["sellAmount", { sellAmount: "0" }],
  ["buy", { buy: WETH }],
  ["taker", { taker: "0x12" }],
  ["taker", { taker: MAKER }],
] as const)("a swap's %s is wrong: %o", (field, change) => {
  const { order, problems } = draftSwap({ ...swap, ...change }, tokens, given);
  expect(order).toBeNull();
  expect(problems.map((one) => one.field)).toEqual([field]);
});

test.each([
  ["taker", { arbiter: "" }],
  ["min", { min: "2000" }],
  ["fee", { fee: "6" }],
  ["fee", { fee: "much" }],
  ["arbiter", { arbiter: MAKER }],
  ["backup", { backup: ad.arbiter }],
] as const)("an ad's %s is wrong: %o", (field, change) => {
  const { order, problems } = draftAd({ ...ad, ...change }, tokens, given);
  expect(order).toBeNull();
  expect(problems.map((one) => one.field)).toContain(field);
});

test("terms that are no terms", () => {
  const { order, termsProblems } = draftAd({ ...ad, price: "a lot", method: "x".repeat(65) }, tokens, given);
  expect(order).toBeNull();
  expect(termsProblems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
    "price notANumber",
    "method tooLong",
  ]);
});
