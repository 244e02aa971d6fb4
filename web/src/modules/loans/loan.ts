import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import type { Address, Hex } from "viem";

/** How a borrower lets a loan become a debt in a pool. `tip`: basis points of what is due. */
export type Rollover = { debtReserve: bigint; collateralReserve: bigint; tip: bigint };

/** How a loan that is over ended. */
export const loanEnds = ["repaid", "seized", "liquidated", "bought", "rolled", "refinanced"] as const;
export type LoanEnd = (typeof loanEnds)[number];

/** A loan as the chain has it. Amounts are token units. */
export type Loan = {
  id: bigint;
  terms: LoanTerms;
  /** Who owns the claim; the zero address: it was burnt. */
  lender: Address;
  /** Who was lent to at first, and what. */
  firstLender: Address;
  lent: bigint;
  /** Hash of the offer that was taken. */
  offer: Hex;
  /** Still lent; 0: the loan is over. */
  principal: bigint;
  collateral: bigint;
  /** Paid, and waiting for the owner of the claim: as tokens, and as shares of `payReserve`. */
  owedTokens: bigint;
  owedShares: bigint;
  keepsTokens: boolean;
  rollover: Rollover | null;
  end: LoanEnd | null;
};

/** What never changes of a loan, and how it ended; null: it had not. */
export type KnownLoan = Pick<Loan, "id" | "terms" | "firstLender" | "lent" | "offer" | "end">;

/** Which loans: those of an account (undefined: of none) and those that anyone may act on, or those with these ids. */
export type LoanSet = { of: Address | undefined } | { ids: readonly bigint[] };

export const isRunning = ({ principal }: Pick<Loan, "principal">): boolean => principal > 0n;

/** Whether something that was paid waits for the owner of the claim. */
export const waits = ({ owedTokens, owedShares }: Pick<Loan, "owedTokens" | "owedShares">): boolean =>
  owedTokens + owedShares > 0n;
