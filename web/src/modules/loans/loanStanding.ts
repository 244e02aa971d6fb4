import {
  auctionPart,
  type BorrowersPrices,
  type LoanClock,
  type LoanPhase,
  liquidationOfLoan,
  loanClock,
  loanDue,
  loanHealth,
  loanPhase,
  rollTip,
  seizureRefusal,
} from "@weir/sdk/orders/loanMath";
import { isPawn } from "@weir/sdk/orders/loanOffer";
import { sameAddress } from "@weir/sdk/orders/orderFields";
import type { Address } from "viem";
import { isRunning, type Loan, waits } from "./loan.ts";

/** What somebody can do with a loan. "buy": in the auction. */
export const loanActions = [
  "repay",
  "addCollateral",
  "refinance",
  "rollover",
  "claim",
  "invest",
  "seize",
  "sell",
  "keepTokens",
  "transfer",
  "roll",
  "liquidate",
  "buy",
] as const;
export type LoanAction = (typeof loanActions)[number];

/** What happens next if nobody acts. `at`: seconds; null: it can happen now. */
export type NextStep = {
  kind: "matures" | "defaults" | "auctionEnds" | "canBeTaken" | "canBeLiquidated";
  at: bigint | null;
};

export type LoanNow = {
  phase: LoanPhase;
  clock: LoanClock;
  /** Token units of the loan token. */
  due: bigint;
  /** WAD; null: a pawn, or its prices are not readable now. */
  health: bigint | null;
  isLiquidatable: boolean;
  isBorrower: boolean;
  isLender: boolean;
  next: NextStep;
  /** What `who` can do now, in the order of `loanActions`. */
  actions: LoanAction[];
};

/** What is going on with a loan at `now`, seconds, and what `who` can do. `prices`: null where they are not readable, or of a pawn. */
export function loanNow(loan: Loan, who: Address | undefined, now: bigint, prices: BorrowersPrices | null): LoanNow {
  const { terms, principal, collateral } = loan;
  const clock = loanClock(terms);
  const phase = loanPhase(terms, now);
  const due = principal === 0n ? 0n : loanDue(terms, principal, now);
  const running = isRunning(loan);
  const isBorrower = who !== undefined && sameAddress(who, terms.borrower);
  const isLender = who !== undefined && sameAddress(who, loan.lender);
  const priced = running && !isPawn(terms) && prices !== null;
  const health = priced ? loanHealth(terms, collateral, due, prices) : null;
  const isLiquidatable = priced && liquidationOfLoan(terms, collateral, due, prices) !== null;
  const isSeizable = running && seizureRefusal(terms, loan, due, now, isPawn(terms) ? null : prices) === null;
  const inAuction = running && auctionPart(terms, now) !== null;

  const can: Record<LoanAction, boolean> = {
    repay: running && isBorrower,
    addCollateral: running && isBorrower,
    refinance: running && isBorrower,
    rollover: running && isBorrower,
    claim: isLender && waits(loan),
    invest: isLender && loan.owedTokens > 0n,
    seize: isLender && isSeizable,
    sell: isLender && running,
    keepTokens: isLender && terms.payReserve !== 0n,
    transfer: isLender,
    roll: running && loan.rollover !== null && rollTip(terms, loan.rollover.tip, due, now) !== null,
    liquidate: isLiquidatable,
    buy: inAuction,
  };
  return {
    ...{ phase, clock, due, health, isLiquidatable, isBorrower, isLender },
    next: nextOf(phase, clock, isLiquidatable, terms.auction),
    actions: loanActions.filter((action) => can[action]),
  };
}

const nextOf = (phase: LoanPhase, clock: LoanClock, isLiquidatable: boolean, auction: bigint): NextStep => {
  if (isLiquidatable && phase !== "over") return { kind: "canBeLiquidated", at: null };
  switch (phase) {
    case "term":
      return { kind: "matures", at: clock.maturity };
    case "grace":
      return { kind: "defaults", at: clock.grace };
    case "auction":
      return { kind: "auctionEnds", at: clock.auction };
    case "over":
      return { kind: "canBeTaken", at: auction === 0n ? clock.grace : clock.auction };
  }
};

/** One mark of a loan's timeline. "now" stands where the time is. */
export type LoanMark = { key: "start" | "rolls" | "maturity" | "grace" | "auction"; at: bigint; isPast: boolean };

/** The times of a loan in their order. Without an auction, and without a rollover, their marks are left out. */
export function loanMarks(loan: Pick<Loan, "terms" | "rollover">, now: bigint): LoanMark[] {
  const { terms, rollover } = loan;
  const clock = loanClock(terms);
  const marks: [LoanMark["key"], bigint, boolean][] = [
    ["start", terms.start, true],
    ["rolls", clock.rolls, rollover !== null],
    ["maturity", clock.maturity, true],
    ["grace", clock.grace, true],
    ["auction", clock.auction, terms.auction > 0n],
  ];
  return marks.flatMap(([key, at, shown]) => (shown ? [{ key, at, isPast: now > at }] : []));
}

/** Whether anyone can act on the loan: buy in its auction, liquidate it, or roll it. */
export const isOpenToAnyone = (loan: Loan, now: bigint, prices: BorrowersPrices | null): boolean =>
  loanNow(loan, undefined, now, prices).actions.length > 0;
