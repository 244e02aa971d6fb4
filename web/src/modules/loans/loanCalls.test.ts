import type { Call } from "@weir/sdk/actions/call";
import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { LoanOffer, LoanTerms } from "@weir/sdk/orders/loanOffer";
import { zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import { type Standing, sharesFor } from "@/modules/offers/partCalls.ts";
import { buyClaimCalls, placeCalls, purchaseCalls, refinanceCalls, repayCalls, takeCalls } from "./loanCalls.ts";
import { rightsWith } from "./rolloverRights.ts";

const [LOANS, CORE, ME, USDC, WETH] = ["11", "22", "33", "44", "55"].map((byte) => `0x${byte.repeat(20)}` as const) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const place = { loans: LOANS, core: CORE };
const offer = { lends: true, loanToken: USDC, collateralToken: WETH, principal: 100n, collateral: 50n } as LoanOffer;
const terms = { loanToken: USDC, collateralToken: WETH } as LoanTerms;
const reserve = { id: 9n, totals: { supplyAssets: 2_000n, supplyShares: 1_000_000_000n } } as ReserveSnapshot;

const standing = (allowed: bigint, refusesChange = false): Standing => ({ allowed, refusesChange });

/** Contract, function, and what an approval allows. */
const brief = (calls: Call[]) =>
  calls.map(({ address, functionName, kind, args }) => [
    ...[address === LOANS ? "loans" : address === CORE ? "core" : address === USDC ? "USDC" : "WETH", functionName],
    ...(kind === "approve" || kind === "revoke" || kind === "reset"
      ? [args[1]]
      : kind === "approveShares"
        ? [args[2]]
        : []),
  ]);

describe("take", () => {
  test("approves in addition to what stands, which may be what the account's own offers draw on", () => {
    const part = { from: "wallet", token: WETH, amount: 5n, ...standing(7n) } as const;
    const calls = takeCalls(place, offer, "0x", { amount: 10n, part, payReserve: 3n, account: ME });
    expect(brief(calls)).toEqual([
      ["WETH", "approve", 12n],
      ["loans", "take"],
    ]);
    // Who borrows receives it, and names no payReserve; source 0 is the wallet.
    expect(calls[1]!.args).toEqual([offer, "0x", 10n, 0n, 0n, ME, "0x"]);
  });

  test("draws on a deposit by shares of that reserve, rounded up; who lends names where it is paid", () => {
    const part = { from: "shares", reserve, amount: 3n, allowed: 1n } as const;
    const calls = takeCalls(place, { ...offer, lends: false }, "0x", { amount: 3n, part, payReserve: 3n, account: ME });
    expect(sharesFor(reserve, 3n)).toBe(1_500_750n);
    expect(brief(calls)).toEqual([
      ["core", "approve", 1_500_751n],
      ["loans", "take"],
    ]);
    expect(calls[1]!.args.slice(3)).toEqual([9n, 3n, zeroAddress, "0x"]);
  });

  test("an unlimited approval is left as it is", () => {
    const part = { from: "wallet", token: WETH, amount: 5n, ...standing(MAX_UINT256) } as const;
    expect(brief(placeCalls(place, offer, part))).toEqual([["loans", "placeOffer"]]);
  });
});

describe("repay", () => {
  test("a part approves exactly that", () => {
    expect(brief(repayCalls(place, terms, { amount: 8n, most: 12n, standing: standing(2n) }))).toEqual([
      ["USDC", "approve", 10n],
      ["loans", "repay"],
    ]);
  });

  test("all that is due approves what it may grow to, and brings the approval back to what stood", () => {
    const calls = repayCalls(place, terms, { amount: "all", most: 12n, standing: standing(2n) });
    expect(brief(calls)).toEqual([
      ["USDC", "approve", 14n],
      ["loans", "repay"],
      ["USDC", "approve", 2n],
    ]);
    expect(calls.map(({ kind }) => kind)).toEqual(["approve", "loans", "revoke"]);
    expect(calls[1]!.args[1]).toBe(12n);
    expect(brief(repayCalls(place, terms, { amount: "all", most: 12n, standing: standing(MAX_UINT256) }))).toEqual([
      ["loans", "repay"],
    ]);
  });
});

test("a claim, collateral and a new loan are paid with approvals that end with them", () => {
  const sale = { id: 7n } as Parameters<typeof buyClaimCalls>[2];
  expect(brief(buyClaimCalls(place, terms, sale, "0x", { most: 12n, standing: standing(0n) }))).toEqual([
    ["USDC", "approve", 12n],
    ["loans", "buyClaim"],
    ["USDC", "approve", 0n],
  ]);
  expect(brief(purchaseCalls(place, "buy", terms, { amount: 12n, least: 3n, standing: standing(0n) }))).toEqual([
    ["USDC", "approve", 12n],
    ["loans", "buy"],
  ]);
  const stands = { loan: standing(1n), collateral: standing(2n) };
  expect(
    brief(refinanceCalls(place, terms, offer, "0x", { amount: 9n, pays: 4n, brings: 5n, standing: stands })),
  ).toEqual([
    ["USDC", "approve", 5n],
    ["WETH", "approve", 7n],
    ["loans", "refinance"],
    ["USDC", "approve", 1n],
  ]);
  expect(
    brief(refinanceCalls(place, terms, offer, "0x", { amount: 9n, pays: 0n, brings: 0n, standing: stands })),
  ).toEqual([["loans", "refinance"]]);
});

describe("a token that wants zero before another allowance, as USDT does", () => {
  test("where something stands, it becomes zero first, and the little that is left at the end is left", () => {
    expect(brief(repayCalls(place, terms, { amount: "all", most: 12n, standing: standing(2n, true) }))).toEqual([
      ["USDC", "approve", 0n],
      ["USDC", "approve", 14n],
      ["loans", "repay"],
    ]);
    const part = { from: "wallet", token: WETH, amount: 5n, ...standing(7n, true) } as const;
    const calls = takeCalls(place, offer, "0x", { amount: 10n, part, payReserve: 0n, account: ME });
    expect(calls.map(({ kind }) => kind)).toEqual(["reset", "approve", "loans"]);
  });

  test("where nothing stands, it is a token like others", () => {
    const calls = repayCalls(place, terms, { amount: "all", most: 12n, standing: standing(0n, true) });
    expect(calls.map(({ kind }) => kind)).toEqual(["approve", "loans", "revoke"]);
  });
});

describe("rightsWith: granting replaces what stands, so what stands is granted again", () => {
  test.each([
    [
      { withdraw: 0, borrow: 0, manage: 0 },
      { rights: 6, expiry: 500 },
    ],
    [
      { withdraw: 900, borrow: 0, manage: 0 },
      { rights: 7, expiry: 900 },
    ],
    // What is over is not granted again.
    [
      { withdraw: 99, borrow: 600, manage: 0 },
      { rights: 6, expiry: 600 },
    ],
    [{ withdraw: 0, borrow: 500, manage: 500 }, null],
  ])("%o", (expiries, wanted) => {
    expect(rightsWith(expiries, 100, 500)).toEqual(wanted);
  });
});
