import { liquidationOfLoan, rollTip } from "@weir/sdk/orders/loanMath";
import { Fraction, ONE } from "../model/fraction.ts";
import {
  dueAt,
  healthOf,
  isWorthless,
  lastOf,
  opensAt,
  type Payment,
  purchase,
  repayment,
  seizable,
  tipOf,
} from "../model/loan.ts";
import type { Dice } from "./dice.ts";
import { type Call, type Loans, PEOPLE } from "./loanChain.ts";
import {
  BORROWER,
  burnIfOver,
  CORE,
  checkRounded,
  KEEPER,
  keep,
  LENDER,
  LOANS,
  type Loan,
  type Picture,
  payOut,
} from "./loanPicture.ts";

// What people do with loans in a history, how it has to end, and what it changes, by the specification.

export type Step =
  | { type: "repay" | "liquidate" | "buy"; by: number; loan: number; amount: bigint }
  | { type: "addCollateral"; by: number; loan: number; amount: bigint }
  | { type: "seize" | "invest"; by: number; loan: number }
  | { type: "claim"; by: number; loan: number; asShares: boolean }
  | { type: "keepTokens"; by: number; loan: number; keeps: boolean }
  | { type: "setRollover"; by: number; loan: number; tip: bigint | undefined }
  | { type: "roll"; by: number; loan: number };

/** Basis points. */
const MAX_TIP = 100n;

export const callOf = (step: Step, { id, terms }: Loan, { addressOf, debtReserve, backingReserve }: Loans): Call => {
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
    case "setRollover": {
      const isOff = step.tip === undefined;
      const rollover = { debtReserve: isOff ? 0n : debtReserve, collateralReserve: isOff ? 0n : backingReserve };
      return { from, functionName, args: [terms, { ...rollover, tip: step.tip ?? 0n }] };
    }
    case "roll":
      return { from, functionName, args: [terms] };
  }
};

/** How a step has to end, by the specification: the name of an error, or nothing. */
export function refusal(step: Step, loan: Loan, picture: Picture, now: bigint): string | undefined {
  const { bands, stopped } = picture;
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
    case "setRollover":
      if (step.by !== BORROWER) return "NotBorrower";
      return (step.tip ?? 0n) > MAX_TIP ? "TipTooHigh" : undefined;
    case "roll":
      if (loan.tip === undefined) return "NoRollover";
      if (now < opensAt(conditions)) return "TooEarly";
      if (!picture.trusts) return "Unauthorized";
      return picture.closed ? "ReserveStopped" : undefined;
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

/** The borrower owes what is due, and the tip, in the pool; the collateral is behind that. */
function roll(picture: Picture, loan: Loan, by: number, due: bigint, now: bigint): void {
  const { conditions, tip: rate = 0n, collateral } = loan;
  const tip = rollTip(conditions, rate, due, now) ?? 0n;
  checkRounded(tip, tipOf(conditions, rate, due, now));
  picture.collateral[LOANS]! -= collateral;
  picture.collateral[CORE]! += collateral;
  picture.backing += collateral;
  picture.rolled += due + tip;
  picture.money[CORE]! -= due + tip;
  picture.money[by]! += tip;
  [loan.principal, loan.collateral] = [0n, 0n];
  keep(picture, loan, due);
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
      checkRounded(taken, whole.times(new Fraction(payment.paid, due)));
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
      payOut(picture, loan, by, step.asShares);
      return;
    case "keepTokens":
      loan.keeps = step.keeps;
      return;
    case "setRollover":
      loan.tip = step.tip;
      return;
    case "roll":
      roll(picture, loan, by, due, now);
  }
}

/** Something that somebody tries: now and then what cannot be. */
export function nextStep(dice: Dice, { loans }: Picture, now: bigint): Step {
  const number = dice.below(loans.length);
  const { conditions, principal, collateral, owner } = loans[number]!;
  const due = dueAt(conditions, principal, now);
  const part = (of: bigint): bigint => (of * BigInt(dice.below(1_000_000))) / 1_000_000n;
  const amount = dice.pick([0n, 1n, part(due), part(due), part(due), due, due * 2n]);
  const by = dice.chance(0.8) ? (owner ?? LENDER) : dice.pick(PEOPLE);
  switch (
    dice.weighted({ repay: 4, liquidate: 4, buy: 4, add: 1, seize: 1, invest: 3, claim: 2, keep: 2, set: 3, roll: 4 })
  ) {
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
    case "set": {
      const tip = dice.pick([undefined, 0n, 1n, 33n, MAX_TIP, MAX_TIP + 1n]);
      return { type: "setRollover", by: dice.chance(0.8) ? BORROWER : KEEPER, loan: number, tip };
    }
    case "roll":
      return { type: "roll", by: dice.pick([BORROWER, KEEPER]), loan: number };
  }
}
