import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { zeroAddress } from "viem";
import { expect, test } from "vitest";
import { foldLoans, type LoanLog } from "./foldLoans.ts";

const [LENDER, BORROWER, BUYER] = [`0x${"a1".repeat(20)}`, `0x${"b2".repeat(20)}`, `0x${"c3".repeat(20)}`] as const;
const terms = { number: 4n, borrower: BORROWER, start: 1_000n, term: 86_400n } as LoanTerms;
const log = (eventName: string, args: object): LoanLog =>
  ({ eventName, args: { id: 7n, tokenId: 7n, ...args } }) as unknown as LoanLog;
const HASH = `0x${"9c".repeat(32)}` as const;

const begun = [
  log("Transfer", { from: zeroAddress, to: LENDER }),
  log("Taken", {
    lender: LENDER,
    borrower: BORROWER,
    maker: LENDER,
    offer: HASH,
    principal: 100n,
    collateral: 40n,
    terms,
  }),
];

test("a loan begins as it was taken, and the claim is the lender's", () => {
  expect(foldLoans(begun)).toMatchObject([
    { id: 7n, lender: LENDER, lent: 100n, principal: 100n, collateral: 40n, owedTokens: 0n, end: null, rollover: null },
  ]);
});

test("payments wait as shares where payReserve took them, else as tokens, until they are claimed", () => {
  const paid = [
    ...begun,
    log("Repaid", { paid: 21n, principal: 20n, freed: 8n, shares: 0n }),
    log("Repaid", { paid: 11n, principal: 10n, freed: 4n, shares: 11_000_000n }),
    log("CollateralAdded", { amount: 5n }),
  ];
  expect(foldLoans(paid)[0]).toMatchObject({
    principal: 70n,
    collateral: 33n,
    owedTokens: 21n,
    owedShares: 11_000_000n,
  });
  const invested = [...paid, log("Invested", { tokens: 21n, shares: 21_000_000n })];
  expect(foldLoans(invested)[0]).toMatchObject({ owedTokens: 0n, owedShares: 32_000_000n });
  const claimed = [...invested, log("Claimed", { tokens: 0n, shares: 32_000_000n, assets: 32n })];
  expect(foldLoans(claimed)[0]).toMatchObject({ owedTokens: 0n, owedShares: 0n, principal: 70n });
});

test.each([
  ["repaid", [log("Repaid", { paid: 110n, principal: 100n, freed: 40n, shares: 0n })], { owedTokens: 110n }],
  ["seized", [log("Seized", { principal: 100n, collateral: 40n })], { owedTokens: 0n }],
  ["liquidated", [log("Liquidated", { paid: 99n, principal: 100n, seized: 39n, freed: 1n, shares: 0n })], {}],
  ["bought", [log("Bought", { paid: 99n, principal: 100n, bought: 30n, freed: 10n, shares: 0n })], {}],
  [
    "rolled",
    [log("Repaid", { paid: 110n, principal: 100n, freed: 40n, shares: 0n }), log("Rolled", { tip: 1n })],
    { owedTokens: 110n },
  ],
  [
    "refinanced",
    [log("Repaid", { paid: 110n, principal: 100n, freed: 40n, shares: 0n }), log("Refinanced", { newId: 8n })],
    {},
  ],
] as const)("a loan ends: %s", (end, events, more) => {
  expect(foldLoans([...begun, ...events])[0]).toMatchObject({ principal: 0n, collateral: 0n, end, ...more });
});

test("a part that is liquidated or bought leaves the loan running", () => {
  const [loan] = foldLoans([...begun, log("Bought", { paid: 9n, principal: 10n, bought: 3n, freed: 1n, shares: 0n })]);
  expect(loan).toMatchObject({ principal: 90n, collateral: 36n, end: null });
});

test("the claim, what it keeps, and the rollover are as they were set last", () => {
  const set = [
    ...begun,
    log("Transfer", { from: LENDER, to: BUYER }),
    log("TokensKept", { keeps: true }),
    log("RolloverSet", { rollover: { debtReserve: 5n, collateralReserve: 6n, tip: 20n } }),
  ];
  expect(foldLoans(set)[0]).toMatchObject({
    ...{ lender: BUYER, firstLender: LENDER, keepsTokens: true },
    rollover: { debtReserve: 5n, collateralReserve: 6n, tip: 20n },
  });
  const unset = [...set, log("RolloverSet", { rollover: { debtReserve: 0n, collateralReserve: 0n, tip: 0n } })];
  expect(foldLoans(unset)[0]!.rollover).toBeNull();
});

test("events of a loan that the log does not begin are left out, and loans come newest first", () => {
  expect(foldLoans([log("Repaid", { paid: 1n, principal: 1n, freed: 1n, shares: 0n })])).toEqual([]);
  const second = begun.map((one) => ({
    ...one,
    args: { ...one.args, id: 8n, tokenId: 8n, terms: { ...terms, number: 5n } },
  })) as LoanLog[];
  expect(foldLoans([...begun, ...second]).map(({ id }) => id)).toEqual([8n, 7n]);
});
