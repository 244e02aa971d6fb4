import { Fraction } from "../model/fraction.ts";
import type { Bands, Conditions, Standing } from "../model/loan.ts";
import { BACKING, LENT, PEOPLE, WALLET } from "./loanChain.ts";

// What the model says of everybody's money in a history of loans.

/** Shares of a token unit in a reserve that never lent. */
const SHARES = 10n ** 6n;

/** The places of PeerLoans and of the core in every list of a picture. */
export const LOANS = PEOPLE.length;
export const CORE = LOANS + 1;

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
  /** basis points; undefined: no rollover is set */
  tip?: bigint | undefined;
};

/** The lists are of PEOPLE, then PeerLoans and the core. */
export type Picture = {
  loans: Loan[];
  money: bigint[];
  collateral: bigint[];
  shares: bigint[];
  /** What backs the borrower's debt in the pool that loans are rolled into, and all that was borrowed there. */
  backing: bigint;
  rolled: bigint;
  bands: Bands;
  stopped: boolean;
  /** Whether that pool lends no more. */
  closed: boolean;
  /** Whether the borrower lets PeerLoans borrow there. */
  trusts: boolean;
};

export const blank = (bands: Bands): Picture => ({
  ...{ loans: [], bands, stopped: false, closed: false, trusts: true, backing: BACKING, rolled: 0n },
  money: [...PEOPLE.map(() => WALLET), 0n, LENT],
  collateral: [...PEOPLE.map(() => WALLET), 0n, BACKING],
  shares: [...PEOPLE.map(() => 0n), 0n, 0n],
});

/** Keeps what the loan is paid: in shares of the reserve, or as tokens that wait. */
export function keep(picture: Picture, loan: Loan, paid: bigint): void {
  if (loan.earns && !loan.keeps && !picture.stopped) {
    loan.owedShares += paid * SHARES;
    picture.shares[LOANS]! += paid * SHARES;
    picture.money[CORE]! += paid;
  } else {
    loan.owedTokens += paid;
    picture.money[LOANS]! += paid;
  }
}

export const burnIfOver = (loan: Loan): void => {
  if (loan.principal === 0n && loan.owedTokens === 0n && loan.owedShares === 0n) loan.owner = undefined;
};

/** Pays out what waits. */
export function payOut(picture: Picture, loan: Loan, to: number, asShares: boolean): void {
  const { owedTokens, owedShares } = loan;
  const withdrawn = asShares ? 0n : owedShares / SHARES;
  picture.money[LOANS]! -= owedTokens;
  picture.shares[LOANS]! -= owedShares;
  picture.money[CORE]! -= withdrawn;
  picture.money[to]! += owedTokens + withdrawn;
  if (asShares) picture.shares[to]! += owedShares;
  [loan.owedTokens, loan.owedShares] = [0n, 0n];
  burnIfOver(loan);
}

/** What the chain gives against the exact amount: its roundings may favour the borrower by little. */
export function checkRounded(amount: bigint, exact: Fraction): void {
  const short = exact.minus(new Fraction(amount));
  const most = exact.times(new Fraction(1n, 10n ** 16n)).plus(new Fraction(2n));
  if (short.sign < 0 || short.above(most)) throw new Error(`${amount} where it should be ${exact}`);
}
