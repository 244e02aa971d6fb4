import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { describe, expect, test } from "vitest";
import type { Loan } from "./loan.ts";
import { isOpenToAnyone, loanMarks, loanNow } from "./loanStanding.ts";

const [LENDER, BORROWER, OTHER] = [`0x${"a1".repeat(20)}`, `0x${"b2".repeat(20)}`, `0x${"c3".repeat(20)}`] as const;
const [START, TERM, GRACE, AUCTION] = [1_000_000n, 864_000n, 259_200n, 86_400n];
const pawn: Loan = {
  ...{ id: 7n, lender: LENDER, firstLender: LENDER, lent: 1_000n, offer: `0x${"9c".repeat(32)}` },
  terms: {
    ...{ number: 0n, borrower: BORROWER, loanToken: OTHER, collateralToken: LENDER, rate: 10n ** 17n, start: START },
    ...{ term: TERM, grace: GRACE, minInterest: 100n, auction: AUCTION, priceLoan: 0n, priceCollateral: 0n },
    ...{ lltv: 0n, bonus: 0n, payReserve: 0n },
  } satisfies LoanTerms,
  ...{ principal: 1_000n, collateral: 2_000n, owedTokens: 0n, owedShares: 0n, keepsTokens: false },
  ...{ rollover: null, end: null },
};
const priced: Loan = {
  ...pawn,
  terms: { ...pawn.terms, priceLoan: 1n, priceCollateral: 2n, lltv: 8_000n, bonus: 500n },
};
const WAD = 10n ** 18n;
/** A collateral token is worth this part of a loan token, WAD. */
const at = (collateralHigh: bigint) => ({ loanLow: WAD, collateralHigh });
const DEFAULT = START + TERM + GRACE + 1n;

describe("loanNow: what each can do", () => {
  test("while it runs the borrower pays, adds, refinances, sets a rollover; the lender sells and transfers", () => {
    expect(loanNow(pawn, BORROWER, START, null).actions).toEqual(["repay", "addCollateral", "refinance", "rollover"]);
    expect(loanNow(pawn, LENDER, START, null).actions).toEqual(["sell", "transfer"]);
    expect(loanNow(pawn, OTHER, START, null).actions).toEqual([]);
    expect(loanNow(pawn, undefined, START, null).actions).toEqual([]);
  });

  test("the auction begins one second after grace, and the lender takes what is left one second after it", () => {
    const can = (now: bigint) => loanNow(pawn, LENDER, now, null).actions;
    expect(can(DEFAULT - 1n)).not.toContain("buy");
    expect(can(DEFAULT)).toContain("buy");
    expect(can(DEFAULT)).not.toContain("seize");
    expect(can(START + TERM + GRACE + AUCTION)).not.toContain("seize");
    expect(can(START + TERM + GRACE + AUCTION + 1n)).toContain("seize");
    expect(loanNow(pawn, BORROWER, DEFAULT + AUCTION, null).actions).toContain("repay");
  });

  test("without an auction the lender may take it at once, and nobody buys", () => {
    const without = { ...pawn, terms: { ...pawn.terms, auction: 0n } };
    expect(loanNow(without, LENDER, DEFAULT - 1n, null).actions).not.toContain("seize");
    expect(loanNow(without, LENDER, DEFAULT, null).actions).toContain("seize");
    expect(loanNow(without, OTHER, DEFAULT, null).actions).toEqual([]);
  });

  test("a price liquidates a protected loan, never a pawn, and lets the lender take one that is worth less than is due", () => {
    expect(loanNow(priced, OTHER, START, at(WAD)).actions).toEqual([]);
    expect(loanNow(priced, OTHER, START, at((WAD * 6n) / 10n)).actions).toEqual(["liquidate"]);
    expect(loanNow(pawn, OTHER, START, at(1n)).actions).toEqual([]);
    expect(loanNow(priced, LENDER, START, at((WAD * 6n) / 10n)).actions).not.toContain("seize");
    expect(loanNow(priced, LENDER, START, at((WAD * 4n) / 10n)).actions).toContain("seize");
    expect(loanNow(pawn, LENDER, START, at(1n)).actions).not.toContain("seize");
    // Unreadable prices stop both; maturity stands.
    expect(loanNow(priced, LENDER, START, null)).toMatchObject({ health: null, isLiquidatable: false });
    expect(loanNow(priced, LENDER, DEFAULT + AUCTION, null).actions).toContain("seize");
  });

  test("anyone rolls a loan with a rollover in the last tenth of its term", () => {
    const rolls = { ...pawn, rollover: { debtReserve: 1n, collateralReserve: 2n, tip: 10n } };
    expect(isOpenToAnyone(rolls, START + TERM - TERM / 10n - 1n, null)).toBe(false);
    expect(loanNow(rolls, OTHER, START + TERM - TERM / 10n, null).actions).toEqual(["roll"]);
    expect(isOpenToAnyone(pawn, START + TERM, null)).toBe(false);
  });

  test("what was paid is collected, or earns if it waits as tokens, also when the loan is over", () => {
    const over = { ...pawn, principal: 0n, collateral: 0n, owedTokens: 5n };
    expect(loanNow(over, LENDER, DEFAULT, null)).toMatchObject({ due: 0n, actions: ["claim", "invest", "transfer"] });
    expect(loanNow(over, BORROWER, DEFAULT, null).actions).toEqual([]);
    const earning = { ...pawn, owedShares: 5n, terms: { ...pawn.terms, payReserve: 3n } };
    expect(loanNow(earning, LENDER, START, null).actions).toEqual(["claim", "sell", "keepTokens", "transfer"]);
  });
});

test.each([
  [START + TERM, "matures", START + TERM],
  [START + TERM + 1n, "defaults", START + TERM + GRACE],
  [DEFAULT, "auctionEnds", START + TERM + GRACE + AUCTION],
  [DEFAULT + AUCTION, "canBeTaken", START + TERM + GRACE + AUCTION],
] as const)("if nobody acts, at %s: %s", (now, kind, time) => {
  expect(loanNow(pawn, undefined, now, null).next).toEqual({ kind, at: time });
});

test("a liquidation comes before what time brings", () => {
  expect(loanNow(priced, undefined, START, at(WAD / 2n)).next).toEqual({ kind: "canBeLiquidated", at: null });
});

test("the timeline leaves out an auction and a rollover that there are not", () => {
  const keys = (loan: Loan) => loanMarks(loan, START + 1n).map(({ key }) => key);
  expect(keys(pawn)).toEqual(["start", "maturity", "grace", "auction"]);
  const bare = { ...pawn, terms: { ...pawn.terms, auction: 0n } };
  expect(keys({ ...bare, rollover: { debtReserve: 1n, collateralReserve: 2n, tip: 0n } })).toEqual([
    ...["start", "rolls", "maturity", "grace"],
  ]);
  expect(loanMarks(pawn, START + 1n).map(({ isPast }) => isPast)).toEqual([true, false, false, false]);
});
