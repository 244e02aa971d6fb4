import { liquidationOfLoan } from "@weir/sdk/orders/loanMath";
import { Fraction, ONE } from "../model/fraction.ts";
import {
  type Bands,
  type Conditions,
  dueAt,
  healthOf,
  isWorthless,
  lastOf,
  type Payment,
  purchase,
  repayment,
  type Standing,
  seizable,
} from "../model/loan.ts";
import type { Dice } from "./dice.ts";
import { type Call, type Loans, PEOPLE, WALLET } from "./loanChain.ts";

// What people do with loans in a history, how it has to end, and what it changes, by the specification.

/** Shares of a token unit in a reserve that never lent. */
const SHARES = 10n ** 6n;

/** The place of PeerLoans in every list of a picture. */
export const LOANS = PEOPLE.length;

export const [LENDER, BORROWER, KEEPER] = PEOPLE;

export type Loan = Standing & {
  conditions: Conditions;
  terms: Record<string, unknown>;
  id: bigint;
  owner: number | undefined;
  owedTokens: bigint;
  owedShares: bigint;
  keeps: boolean;
  earns: boolean;
};

/** What the model says about everybody. The last of each list is PeerLoans. */
export type Picture = {
  loans: Loan[];
  money: bigint[];
  collateral: bigint[];
  shares: bigint[];
  bands: Bands;
  stopped: boolean;
};

export const blank = (bands: Bands): Picture => ({
  ...{ loans: [], bands, stopped: false },
  money: [...PEOPLE.map(() => WALLET), 0n],
  collateral: [...PEOPLE.map(() => WALLET), 0n],
  shares: [...PEOPLE.map(() => 0n), 0n],
});

export type Step =
  | { type: "repay" | "liquidate" | "buy"; by: number; loan: number; amount: bigint }
  | { type: "addCollateral"; by: number; loan: number; amount: bigint }
  | { type: "seize" | "invest"; by: number; loan: number }
  | { type: "claim"; by: number; loan: number; asShares: boolean }
  | { type: "keepTokens"; by: number; loan: number; keeps: boolean };

export const callOf = (step: Step, { id, terms }: Loan, { addressOf }: Loans): Call => {
  const { by: from, type: functionName } = step;
  switch (step.type) {
    case "repay":
    case "addCollateral":
      return { from, functionName, args: [terms, step.amount] };
    case "liquidate":
    case "buy":
      return { from, functionName, args: [terms, step.amount, 0n, "0x"] };
    case "seize":
      return { from, functionName, args: [terms, addressOf(from)] };
    case "invest":
      return { from, functionName, args: [terms] };
    case "claim":
      return { from, functionName, args: [terms, addressOf(from), step.asShares] };
    case "keepTokens":
      return { from, functionName, args: [id, step.keeps] };
  }
};

/** How a step has to end, by the specification: the name of an error, or nothing. */
export function refusal(step: Step, loan: Loan, { bands, stopped }: Picture, now: bigint): string | undefined {
  const { conditions, principal } = loan;
  if (step.type === "keepTokens") return loan.owner === step.by ? undefined : "NotLender";
  if (step.type === "claim") {
    if (loan.owner !== step.by) return "NotLender";
    return loan.owedTokens === 0n && loan.owedShares === 0n ? "NothingToClaim" : undefined;
  }
  if (step.type === "invest")
    return loan.owedTokens === 0n || loan.keeps || !loan.earns || stopped ? "NothingInvested" : undefined;
  if (principal === 0n) return "TermsUnknown";

  const due = dueAt(conditions, principal, now);
  const last = lastOf(conditions);
  switch (step.type) {
    case "repay":
    case "addCollateral":
      return step.amount === 0n ? "NothingPaid" : undefined;
    case "liquidate":
      if (conditions.lltv === 0n) return "NotPriced";
      if (step.amount === 0n) return "NothingPaid";
      return healthOf(conditions, loan, due, bands).below(ONE) ? undefined : "Healthy";
    case "buy":
      if (conditions.auction === 0n) return "NoAuction";
      if (now <= last.grace) return "NotDefaulted";
      return step.amount === 0n ? "NothingPaid" : undefined;
    case "seize":
      if (loan.owner !== step.by) return "NotLender";
      return now > last.auction || isWorthless(conditions, loan, due, bands) ? undefined : "NotDefaulted";
  }
}

/** Pays the loan: in shares of the reserve, or as tokens that wait. */
function keep(picture: Picture, loan: Loan, paid: bigint): void {
  if (loan.earns && !loan.keeps && !picture.stopped) {
    loan.owedShares += paid * SHARES;
    picture.shares[LOANS]! += paid * SHARES;
  } else {
    loan.owedTokens += paid;
    picture.money[LOANS]! += paid;
  }
}

function pay(picture: Picture, loan: Loan, by: number, { paid, principal, taken, freed }: Payment): void {
  loan.principal -= principal;
  loan.collateral -= taken + freed;
  picture.collateral[LOANS]! -= taken + freed;
  picture.collateral[by]! += taken;
  picture.collateral[BORROWER]! += freed;
  picture.money[by]! -= paid;
  keep(picture, loan, paid);
}

const burnIfOver = (loan: Loan): void => {
  if (loan.principal === 0n && loan.owedTokens === 0n && loan.owedShares === 0n) loan.owner = undefined;
};

/** What a liquidation seizes on the chain, against the exact amount. Its roundings may favour the borrower by little. */
function checkSeized(seized: bigint, exact: Fraction): void {
  const short = exact.minus(new Fraction(seized));
  const most = exact.times(new Fraction(1n, 10n ** 16n)).plus(new Fraction(2n));
  if (short.sign < 0 || short.above(most)) throw new Error(`${seized} seized where it should be ${exact}`);
}

/**
 * Changes the picture as the step does.
 * @param value what the call gave on the chain: a liquidation's amount depends on roundings that no rule states
 */
export function apply(step: Step, loan: Loan, picture: Picture, now: bigint, value: unknown): void {
  const { conditions } = loan;
  const { by } = step;
  const due = dueAt(conditions, loan.principal, now);
  switch (step.type) {
    case "repay":
      pay(picture, loan, by, repayment(loan, due, step.amount));
      return;
    case "buy":
      pay(picture, loan, by, purchase(conditions, loan, due, step.amount, now));
      return;
    case "liquidate": {
      const payment = repayment(loan, due, step.amount);
      const [, taken] = value as [bigint, bigint];
      const whole = seizable(conditions, loan, due, picture.bands);
      checkSeized(taken, whole.times(new Fraction(payment.paid, due)));
      const told = liquidationOfLoan(conditions, loan.collateral, due, picture.bands)?.whole ?? 0n;
      if (taken !== (told * payment.paid) / due) throw new Error(`${taken} seized, the SDK says ${told} of all`);
      const freed = payment.paid === due ? loan.collateral - taken : 0n;
      pay(picture, loan, by, { ...payment, taken, freed });
      return;
    }
    case "addCollateral":
      loan.collateral += step.amount;
      picture.collateral[LOANS]! += step.amount;
      picture.collateral[by]! -= step.amount;
      return;
    case "seize":
      picture.collateral[LOANS]! -= loan.collateral;
      picture.collateral[by]! += loan.collateral;
      [loan.principal, loan.collateral] = [0n, 0n];
      burnIfOver(loan);
      return;
    case "invest": {
      const tokens = loan.owedTokens;
      loan.owedTokens = 0n;
      picture.money[LOANS]! -= tokens;
      keep(picture, loan, tokens);
      return;
    }
    case "claim":
      claim(picture, loan, by, step.asShares);
      return;
    case "keepTokens":
      loan.keeps = step.keeps;
  }
}

/** Pays out what waits. */
export function claim(picture: Picture, loan: Loan, to: number, asShares: boolean): void {
  const { owedTokens, owedShares } = loan;
  picture.money[LOANS]! -= owedTokens;
  picture.shares[LOANS]! -= owedShares;
  picture.money[to]! += owedTokens + (asShares ? 0n : owedShares / SHARES);
  if (asShares) picture.shares[to]! += owedShares;
  [loan.owedTokens, loan.owedShares] = [0n, 0n];
  burnIfOver(loan);
}

/** Something that somebody tries: now and then what cannot be. */
export function nextStep(dice: Dice, { loans }: Picture, now: bigint): Step {
  const number = dice.below(loans.length);
  const { conditions, principal, collateral, owner } = loans[number]!;
  const due = dueAt(conditions, principal, now);
  const part = (of: bigint): bigint => (of * BigInt(dice.below(1_000_000))) / 1_000_000n;
  const amount = dice.pick([0n, 1n, part(due), part(due), part(due), due, due * 2n]);
  const by = dice.chance(0.8) ? (owner ?? LENDER) : dice.pick(PEOPLE);
  switch (dice.weighted({ repay: 4, liquidate: 4, buy: 4, add: 1, seize: 1, invest: 3, claim: 2, keep: 2 })) {
    case "repay":
      return { type: "repay", by: dice.pick([BORROWER, KEEPER]), loan: number, amount };
    case "liquidate":
      return { type: "liquidate", by: KEEPER, loan: number, amount };
    case "buy":
      return { type: "buy", by: KEEPER, loan: number, amount };
    case "add":
      return { type: "addCollateral", by: KEEPER, loan: number, amount: part(collateral) };
    case "seize":
      return { type: "seize", by, loan: number };
    case "invest":
      return { type: "invest", by: KEEPER, loan: number };
    case "claim":
      return { type: "claim", by, loan: number, asShares: dice.chance(0.5) };
    case "keep":
      return { type: "keepTokens", by, loan: number, keeps: dice.chance(0.5) };
  }
}
