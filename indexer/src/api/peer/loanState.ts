import type { loan } from "ponder:schema";
import {
  type BorrowersPrices,
  loanDue,
  loanHealth,
  loanPhase,
  rollTip,
  seizureRefusal,
} from "@weir/sdk/orders/loanMath";
import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { type Hex, isAddress, numberToHex } from "viem";
import type { Content } from "../../store/peerTypes.ts";
import type { Question } from "../question.ts";

export type LoanRow = typeof loan.$inferSelect;

const WAD = 10n ** 18n;

/** The terms from the column that keeps them: addresses, and numbers. */
export const termsOf = ({ terms }: Pick<LoanRow, "terms">): LoanTerms =>
  Object.fromEntries(
    Object.entries(terms as Content).map(([name, value]) => [
      name,
      isAddress(String(value), { strict: false }) ? value : BigInt(String(value)),
    ]),
  ) as unknown as LoanTerms;

/** What a loan is at the last indexed block's time. */
export type LoanNow = {
  phase: "term" | "grace" | "auction" | "over" | "closed";
  /** Token units: what would have to be paid for it to be over. */
  due: bigint;
  /** WAD: the part of the collateral that who pays gets in the auction; null: none runs. */
  auctionPart: bigint | null;
  /** Token units: what the auction asks for, and gives, if all is paid; null: none runs. */
  auctionCollateral: bigint | null;
  /** Token units for who rolls it now; null: it cannot be rolled now. */
  tip: bigint | null;
};

export const loanNow = (row: LoanRow, time: number): LoanNow => {
  const none = { auctionPart: null, auctionCollateral: null, tip: null };
  if (row.principal === 0n) return { phase: "closed", due: 0n, ...none };
  const terms = termsOf(row);
  const now = BigInt(time);
  const due = loanDue(terms, row.principal, now);
  const since = now - row.graceEnd;
  const runs = terms.auction > 0n && since > 0n;
  const passed = since < terms.auction ? since : terms.auction;
  return {
    phase: loanPhase(terms, now),
    due,
    auctionPart: runs ? (WAD * passed) / terms.auction : null,
    auctionCollateral: runs ? (row.collateral * passed) / terms.auction : null,
    tip: row.rollTip === null ? null : rollTip(terms, BigInt(row.rollTip), due, now),
  };
};

/** The ends of the bands that favour the borrower, at the newest block; null: a pawn, or a price is unreadable or unknown. */
const pricesOf = async (question: Question, terms: LoanTerms): Promise<BorrowersPrices | null> => {
  if (terms.lltv === 0n) return null;
  const hex = (reserve: bigint): Hex => numberToHex(reserve, { size: 32 });
  const [ofLoan, ofCollateral] = await Promise.all([
    question.price(hex(terms.priceLoan)),
    question.price(hex(terms.priceCollateral)),
  ]);
  return ofLoan && ofCollateral && { loanLow: ofLoan.low, collateralHigh: ofCollateral.high };
};

/** WAD; null: a pawn, it is over, or a price is unreadable or unknown. Below WAD anyone may liquidate. */
export const healthOfLoan = async (question: Question, row: LoanRow): Promise<bigint | null> => {
  if (row.principal === 0n) return null;
  const terms = termsOf(row);
  const prices = await pricesOf(question, terms);
  const { due } = loanNow(row, (await question.head()).time);
  return prices && loanHealth(terms, row.collateral, due, prices);
};

/** Whether the claim's owner may take all collateral now. */
export const isSeizable = async (question: Question, row: LoanRow): Promise<boolean> => {
  if (row.principal === 0n) return false;
  const terms = termsOf(row);
  const { time } = await question.head();
  const { due } = loanNow(row, time);
  return seizureRefusal(terms, row, due, BigInt(time), await pricesOf(question, terms)) === null;
};
