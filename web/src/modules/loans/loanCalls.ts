import type { Call } from "@weir/sdk/actions/call";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import type { ClaimSale } from "@weir/sdk/orders/claimSale";
import type { LoanOffer, LoanTerms } from "@weir/sdk/orders/loanOffer";
import type { Address, Hex } from "viem";
import { zeroAddress } from "viem";
import { approvalOf, type Part, restoreCalls, type Standing, sourceOf } from "@/modules/offers/partCalls.ts";

// Calls of PeerLoans with the approvals that come before.

/** PeerLoans, and the core whose reserves are sources. */
export type LoansPlace = { loans: Address; core: Address };

const approving = ({ loans: spender, core }: LoansPlace, part: Part): Call[] => approvalOf({ spender, core }, part);

/** `amount` of a token from the wallet, of which `standing` is allowed. */
const fromWallet = (token: Address, amount: bigint, { allowed, refusesChange }: Standing): Part => ({
  ...{ from: "wallet", token, amount, allowed, refusesChange },
});

/** Takes a part of an offer. `payReserve`: of a lender who takes; 0: what is paid waits as tokens. */
export const takeCalls = (
  place: LoansPlace,
  offer: LoanOffer,
  signature: Hex,
  { amount, part, payReserve, account }: { amount: bigint; part: Part; payReserve: bigint; account: Address },
): Call[] => [
  ...approving(place, part),
  loansCall(place.loans, "take", [
    offer,
    signature,
    amount,
    sourceOf(part),
    offer.lends ? 0n : payReserve,
    offer.lends ? account : zeroAddress,
    "0x",
  ]),
];

/**
 * Pays `amount` of what is due, or all of it: interest grows until the transaction is mined, so `most` is approved, and what is left of it
 * is taken back.
 */
export function repayCalls(
  place: LoansPlace,
  terms: LoanTerms,
  { amount, most, standing }: { amount: bigint | "all"; most: bigint; standing: Standing },
): Call[] {
  const token = terms.loanToken;
  if (amount !== "all") {
    return [...approving(place, fromWallet(token, amount, standing)), loansCall(place.loans, "repay", [terms, amount])];
  }
  const call = loansCall(place.loans, "repay", [terms, most]);
  if (standing.allowed === MAX_UINT256) return [call];
  return [...approving(place, fromWallet(token, most, standing)), call, ...restoreCalls(place.loans, token, standing)];
}

export const addCollateralCalls = (place: LoansPlace, terms: LoanTerms, amount: bigint, standing: Standing): Call[] => [
  ...approving(place, fromWallet(terms.collateralToken, amount, standing)),
  loansCall(place.loans, "addCollateral", [terms, amount]),
];

/** Buys in the auction, or liquidates: pays `amount` for at least `least` of the collateral. */
export const purchaseCalls = (
  place: LoansPlace,
  kind: "buy" | "liquidate",
  terms: LoanTerms,
  { amount, least, standing }: { amount: bigint; least: bigint; standing: Standing },
): Call[] => [
  ...approving(place, fromWallet(terms.loanToken, amount, standing)),
  loansCall(place.loans, kind, [terms, amount, least, "0x"]),
];

/** Buys a claim. The price grows with what is due: `most` is approved, and what is left of it is taken back. */
export function buyClaimCalls(
  place: LoansPlace,
  terms: LoanTerms,
  sale: ClaimSale,
  signature: Hex,
  { most, standing }: { most: bigint; standing: Standing },
): Call[] {
  const call = loansCall(place.loans, "buyClaim", [terms, sale, signature, 0n, "0x"]);
  if (standing.allowed === MAX_UINT256) return [call];
  return [
    ...approving(place, fromWallet(terms.loanToken, most, standing)),
    call,
    ...restoreCalls(place.loans, terms.loanToken, standing),
  ];
}

/** A new loan pays this one. `pays`, `brings`: what of the loan token and of the collateral comes from the borrower's wallet, at most. */
export function refinanceCalls(
  place: LoansPlace,
  terms: LoanTerms,
  offer: LoanOffer,
  signature: Hex,
  {
    amount,
    pays,
    brings,
    standing,
  }: { amount: bigint; pays: bigint; brings: bigint; standing: { loan: Standing; collateral: Standing } },
): Call[] {
  const { loanToken, collateralToken } = terms;
  const grows = pays > 0n && standing.loan.allowed !== MAX_UINT256;
  return [
    ...approving(place, fromWallet(loanToken, pays, standing.loan)),
    ...approving(place, fromWallet(collateralToken, brings, standing.collateral)),
    loansCall(place.loans, "refinance", [terms, offer, signature, amount]),
    ...(grows ? restoreCalls(place.loans, loanToken, standing.loan) : []),
  ];
}

/** Puts an offer on the chain in place of a signature. */
export const placeCalls = (place: LoansPlace, offer: LoanOffer, part: Part): Call[] => [
  ...approving(place, part),
  loansCall(place.loans, "placeOffer", [offer]),
];

/** Seconds of interest that an approval covers beyond what is due when it is signed. */
export const ROOM = 3_600n;
