import { type ApprovalCall, approveCall, type Call } from "@weir/sdk/actions/call";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { approveSharesCall } from "@weir/sdk/actions/permissions";
import { toSharesUp } from "@weir/sdk/math/shares";
import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { ClaimSale } from "@weir/sdk/orders/claimSale";
import type { LoanOffer, LoanTerms } from "@weir/sdk/orders/loanOffer";
import type { Address, Hex } from "viem";
import { zeroAddress } from "viem";

// Calls of PeerLoans with the approvals that come before. What stands already stays as it is: it may be what the account's own offers
// draw on.

/** PeerLoans, and the core whose reserves are sources. */
export type LoansPlace = { loans: Address; core: Address };

/** Where a part comes from: the wallet, or lent shares of a reserve. `allowed`: what PeerLoans may move now, token units or shares. */
export type Part =
  | { from: "wallet"; token: Address; amount: bigint; allowed: bigint }
  | { from: "shares"; reserve: Pick<ReserveSnapshot, "id" | "totals">; amount: bigint; allowed: bigint };

export const sourceOf = (part: Part): bigint => (part.from === "shares" ? part.reserve.id : 0n);

/** Supply shares that bring `amount` token units now, rounded up as the contract does. */
export const sharesFor = ({ totals }: Pick<ReserveSnapshot, "totals">, amount: bigint): bigint =>
  toSharesUp(amount, totals.supplyAssets, totals.supplyShares);

/** Lets PeerLoans draw the part once, in addition to what it may draw already. `adds`: false where what stands may be used. */
export function approvalOf({ loans, core }: LoansPlace, part: Part, adds: boolean): Call[] {
  const { amount, allowed } = part;
  if (amount === 0n || allowed === MAX_UINT256) return [];
  if (part.from === "wallet") {
    if (!adds && allowed >= amount) return [];
    return [approveCall(loans, part.token, allowed + amount, amount)];
  }
  const shares = sharesFor(part.reserve, amount);
  if (!adds && allowed >= shares) return [];
  return [approveSharesCall(core, loans, part.reserve.id, allowed + shares)];
}

/** Brings an allowance back to what stood before. */
export const restoreCall = (loans: Address, token: Address, standing: bigint): ApprovalCall => {
  const { abi, address, functionName, args } = approveCall(loans, token, standing, 0n);
  return { abi, address, functionName, args, kind: "revoke" };
};

/** Takes a part of an offer. `payReserve`: of a lender who takes; 0: what is paid waits as tokens. */
export const takeCalls = (
  place: LoansPlace,
  offer: LoanOffer,
  signature: Hex,
  { amount, part, payReserve, account }: { amount: bigint; part: Part; payReserve: bigint; account: Address },
): Call[] => [
  ...approvalOf(place, part, true),
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
  { amount, most, allowed }: { amount: bigint | "all"; most: bigint; allowed: bigint },
): Call[] {
  const token = terms.loanToken;
  if (amount !== "all") {
    return [
      ...approvalOf(place, { from: "wallet", token, amount, allowed }, true),
      loansCall(place.loans, "repay", [terms, amount]),
    ];
  }
  const call = loansCall(place.loans, "repay", [terms, most]);
  if (allowed === MAX_UINT256) return [call];
  return [
    ...approvalOf(place, { from: "wallet", token, amount: most, allowed }, true),
    call,
    restoreCall(place.loans, token, allowed),
  ];
}

export const addCollateralCalls = (place: LoansPlace, terms: LoanTerms, amount: bigint, allowed: bigint): Call[] => [
  ...approvalOf(place, { from: "wallet", token: terms.collateralToken, amount, allowed }, true),
  loansCall(place.loans, "addCollateral", [terms, amount]),
];

/** Buys in the auction, or liquidates: pays `amount` for at least `least` of the collateral. */
export const purchaseCalls = (
  place: LoansPlace,
  kind: "buy" | "liquidate",
  terms: LoanTerms,
  { amount, least, allowed }: { amount: bigint; least: bigint; allowed: bigint },
): Call[] => [
  ...approvalOf(place, { from: "wallet", token: terms.loanToken, amount, allowed }, true),
  loansCall(place.loans, kind, [terms, amount, least, "0x"]),
];

/** Buys a claim. The price grows with what is due: `most` is approved, and what is left of it is taken back. */
export function buyClaimCalls(
  place: LoansPlace,
  terms: LoanTerms,
  sale: ClaimSale,
  signature: Hex,
  { most, allowed }: { most: bigint; allowed: bigint },
): Call[] {
  const call = loansCall(place.loans, "buyClaim", [terms, sale, signature, 0n, "0x"]);
  if (allowed === MAX_UINT256) return [call];
  return [
    ...approvalOf(place, { from: "wallet", token: terms.loanToken, amount: most, allowed }, true),
    call,
    restoreCall(place.loans, terms.loanToken, allowed),
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
    allowed,
  }: { amount: bigint; pays: bigint; brings: bigint; allowed: { loan: bigint; collateral: bigint } },
): Call[] {
  const { loanToken, collateralToken } = terms;
  const grows = pays > 0n && allowed.loan !== MAX_UINT256;
  return [
    ...approvalOf(place, { from: "wallet", token: loanToken, amount: pays, allowed: allowed.loan }, true),
    ...approvalOf(place, { from: "wallet", token: collateralToken, amount: brings, allowed: allowed.collateral }, true),
    loansCall(place.loans, "refinance", [terms, offer, signature, amount]),
    ...(grows ? [restoreCall(place.loans, loanToken, allowed.loan)] : []),
  ];
}

/** Puts an offer on the chain in place of a signature. */
export const placeCalls = (place: LoansPlace, offer: LoanOffer, part: Part): Call[] => [
  ...approvalOf(place, part, true),
  loansCall(place.loans, "placeOffer", [offer]),
];

/** Seconds of interest that an approval covers beyond what is due when it is signed. */
export const ROOM = 3_600n;
