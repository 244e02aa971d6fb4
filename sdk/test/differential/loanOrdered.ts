import { claimPrice } from "@weir/sdk/orders/claimSale";
import { encodeAbiParameters, keccak256, zeroHash } from "viem";
import { broughtFor, type Conditions, dueAt, isCovered, priceOf, type Standing } from "../model/loan.ts";
import type { Dice } from "./dice.ts";
import { type Call, type Loans, PEOPLE } from "./loanChain.ts";
import { BORROWER, KEEPER, keep, LENDER, LOANS, type Loan, type Picture, payOut } from "./loanPicture.ts";

// What people do with loans by an order that somebody placed: take, refinance and buyClaim. Each order is placed in one block and taken in
// the next, or refused.

const PRINCIPAL = 1_000_003_000_000n;
const COLLATERAL = 700_000_000_000_000_000_001n;
const NEVER = 2n ** 40n;

/** The placing of an order, and what somebody then tries with it. */
export type Attempt = {
  place: Call;
  call: Call;
  /** What the call has to give on the chain, or the error that it has to end with. */
  outcome: { value: bigint } | { error: string };
  name: string;
  /** Changes the picture as the call does. */
  apply: () => void;
};

const WORDS = ["number", "borrower", "loanToken", "collateralToken", "rate", "start", "term", "grace", "minInterest"];
const MORE = ["auction", "priceLoan", "priceCollateral", "lltv", "bonus", "payReserve"];

/** The hash of the terms' words. */
const idOf = (terms: Record<string, unknown>): bigint => {
  const names = [...WORDS, ...MORE];
  const types = names.map((name) => ({ type: /borrower|Token/.test(name) ? "address" : "uint256" }));
  return BigInt(keccak256(encodeAbiParameters(types, names.map((name) => terms[name]) as never)));
};

const nextConditions = (dice: Dice): Omit<Conditions, "start"> & { earns: boolean } => ({
  rate: BigInt(dice.below(10 ** 9)) * 10n ** 9n,
  term: BigInt(3600 + dice.below(5_000_000)),
  grace: BigInt(6 * 3600 + dice.below(100_000)),
  minInterest: BigInt(dice.pick([0, 100, 3_333, 10_000])),
  auction: BigInt(dice.pick([0, 6 * 3600, 100_001])),
  ...(dice.chance(0.6)
    ? { lltv: BigInt(5_000 + dice.below(3_000)), bonus: BigInt(dice.below(1_500)) }
    : { lltv: 0n, bonus: 0n }),
  earns: dice.chance(0.6),
});

type Begun = { placed: Call; offer: object; loan: Loan; amount: bigint; covers: boolean };

/** An offer to lend that is placed now, and the loan that a part of it would become a second later. */
function nextLoan(dice: Dice, picture: Picture, loans: Loans, lender: number, now: number): Begun {
  const { earns, ...rest } = nextConditions(dice);
  const priced = rest.lltv !== 0n;
  const { loanToken, collateralToken, addressOf } = loans;
  const prices = {
    priceLoan: priced ? loans.loanReserve : 0n,
    priceCollateral: priced ? loans.collateralReserve : 0n,
    payReserve: earns ? loans.loanReserve : 0n,
  };
  const offer = {
    ...{ maker: addressOf(lender), taker: addressOf(-1), epoch: 0n, group: zeroHash, start: 0n, expiry: NEVER },
    ...{ lends: true, loanToken, principal: PRINCIPAL, minFill: 1n, collateralToken, collateral: COLLATERAL },
    ...{ ...rest, ...prices, source: 0n },
  };
  const amount = 1n + (PRINCIPAL * BigInt(dice.below(1_000_000))) / 1_000_000n;
  const conditions = { ...rest, start: BigInt(now + 1) };
  const standing: Standing = { principal: amount, collateral: broughtFor(amount, COLLATERAL, PRINCIPAL) };
  const terms = {
    ...{ number: BigInt(picture.loans.length), borrower: addressOf(BORROWER), loanToken, collateralToken },
    ...{ ...conditions, ...prices },
  };
  const owed = { owedTokens: 0n, owedShares: 0n, keeps: false, owner: lender };
  return {
    placed: { from: lender, functionName: "placeOffer", args: [offer] },
    loan: { ...standing, ...owed, conditions, terms, id: idOf(terms), earns },
    ...{ offer, amount, covers: !priced || isCovered(conditions, standing, picture.bands) },
  };
}

/** The lender's offer is taken in part. */
export function nextTake(dice: Dice, picture: Picture, loans: Loans, now: number): Attempt {
  const { placed, offer, loan, amount, covers } = nextLoan(dice, picture, loans, LENDER, now);
  const args = [offer, "0x", amount, 0n, 0n, loans.addressOf(BORROWER), "0x"];
  return {
    ...{ name: "take", place: placed, call: { from: BORROWER, functionName: "take", args } },
    outcome: covers ? { value: loan.id } : { error: "CoverTooLow" },
    apply: () => {
      picture.loans.push(loan);
      picture.money[LENDER]! -= amount;
      picture.money[BORROWER]! += amount;
      picture.collateral[BORROWER]! -= loan.collateral;
      picture.collateral[LOANS]! += loan.collateral;
    },
  };
}

/** A loan is repaid with another: the differences are the borrower's. */
export function nextRefinance(dice: Dice, picture: Picture, loans: Loans, now: number): Attempt {
  const old = dice.pick(picture.loans);
  const maker = dice.pick(PEOPLE.filter((person) => person !== BORROWER));
  const by = dice.chance(0.9) ? BORROWER : KEEPER;
  const { placed, offer, loan, amount, covers } = nextLoan(dice, picture, loans, maker, now);
  const refusal = (): string | undefined => {
    if (old.principal === 0n) return "TermsUnknown";
    if (by !== BORROWER) return "NotBorrower";
    return covers ? undefined : "CoverTooLow";
  };
  const error = refusal();
  return {
    ...{ name: "refinance", place: placed },
    call: { from: by, functionName: "refinance", args: [old.terms, offer, "0x", amount] },
    outcome: error ? { error } : { value: loan.id },
    apply: () => {
      const due = dueAt(old.conditions, old.principal, BigInt(now + 1));
      picture.money[maker]! -= amount;
      picture.money[BORROWER]! += amount - due;
      picture.collateral[BORROWER]! += old.collateral - loan.collateral;
      picture.collateral[LOANS]! += loan.collateral - old.collateral;
      [old.principal, old.collateral] = [0n, 0n];
      keep(picture, old, due);
      picture.loans.push(loan);
    },
  };
}

/** A claim is sold for a part of what is due, or more than that. What waits is paid out to the seller first. */
export function nextSale(dice: Dice, picture: Picture, { addressOf }: Loans, now: number): Attempt {
  const loan = dice.pick(picture.loans);
  const seller = dice.chance(0.85) ? (loan.owner ?? LENDER) : KEEPER;
  const buyer = dice.pick(PEOPLE);
  const price = BigInt(dice.below(20_000));
  const minPrincipal = dice.pick([0n, loan.principal, loan.principal + 1n]);
  const sale = {
    ...{ maker: addressOf(seller), taker: addressOf(-1), epoch: 0n, group: zeroHash, start: 0n },
    // Unique: a sale is used up by the first purchase.
    ...{ expiry: NEVER + BigInt(now), id: loan.id, price, minPrincipal },
  };
  const paid = priceOf(dueAt(loan.conditions, loan.principal, BigInt(now + 1)), price);
  const refusal = (): string | undefined => {
    if (loan.principal === 0n) return "TermsUnknown";
    return buyer === seller || loan.owner !== seller || loan.principal < minPrincipal ? "OrderInvalid" : undefined;
  };
  const error = refusal();
  return {
    ...{ name: "buyClaim", place: { from: seller, functionName: "placeSale", args: [sale] } },
    call: { from: buyer, functionName: "buyClaim", args: [loan.terms, sale, "0x", 0n, "0x"] },
    outcome: error ? { error } : { value: paid },
    apply: () => {
      const told = claimPrice(dueAt(loan.conditions, loan.principal, BigInt(now + 1)), { price });
      if (told !== paid) throw new Error(`${paid} paid, the SDK says ${told}`);
      payOut(picture, loan, seller, true);
      loan.owner = buyer;
      picture.money[buyer]! -= paid;
      picture.money[seller]! += paid;
    },
  };
}
