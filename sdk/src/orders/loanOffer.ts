import { type Address, encodeAbiParameters, keccak256, type TypedDataDefinition } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { peerDomainOf } from "./domain.ts";
import { type OrderFields, orderFields } from "./orderFields.ts";

/** An offer to lend, or to borrow, at a fixed rate for a fixed term, in whole or in part. Without the four price fields: a pawn. */
export type LoanOffer = OrderFields & {
  /** false: the maker borrows, and receives the principal. */
  lends: boolean;
  /** The budget counts it. */
  loanToken: Address;
  /** Token units of `loanToken`, at most. */
  principal: bigint;
  /** Token units of `loanToken`; a loan is at least this, or all that is left. */
  minFill: bigint;
  collateralToken: Address;
  /** Token units of `collateralToken` for the whole of `principal`. */
  collateral: bigint;
  /** WAD a year, simple interest. */
  rate: bigint;
  /** Seconds. */
  term: bigint;
  /** Seconds after maturity, before the loan is in default. */
  grace: bigint;
  /** Basis points of the term's interest that are due at once. */
  minInterest: bigint;
  /** Seconds from default in which the collateral is auctioned; 0: none. */
  auction: bigint;
  /** A reserve of `loanToken` whose oracle prices it; 0: pawn. */
  priceLoan: bigint;
  /** A reserve of `collateralToken` in the same pool; 0: pawn. */
  priceCollateral: bigint;
  /** Basis points: liquidated where what is due exceeds this part of the collateral's value; 0: pawn. */
  lltv: bigint;
  /** Basis points, of a liquidator. */
  bonus: bigint;
  /** The reserve that the maker's part comes from; 0: the wallet. */
  source: bigint;
  /** A reserve of `loanToken` that lends what a lending maker is paid; 0: none. */
  payReserve: bigint;
};

export const offerTypes = {
  LoanOffer: [
    ...orderFields,
    { name: "lends", type: "bool" },
    { name: "loanToken", type: "address" },
    { name: "principal", type: "uint256" },
    { name: "minFill", type: "uint256" },
    { name: "collateralToken", type: "address" },
    { name: "collateral", type: "uint256" },
    { name: "rate", type: "uint256" },
    { name: "term", type: "uint256" },
    { name: "grace", type: "uint256" },
    { name: "minInterest", type: "uint256" },
    { name: "auction", type: "uint256" },
    { name: "priceLoan", type: "uint256" },
    { name: "priceCollateral", type: "uint256" },
    { name: "lltv", type: "uint256" },
    { name: "bonus", type: "uint256" },
    { name: "source", type: "uint256" },
    { name: "payReserve", type: "uint256" },
  ],
} as const;

/** The typed data of an offer, as viem's `signTypedData` takes it. */
export const offerData = (
  chainId: number,
  loans: Address,
  message: LoanOffer,
): TypedDataDefinition<typeof offerTypes, "LoanOffer"> => ({
  domain: peerDomainOf("PeerLoans", chainId, loans),
  types: offerTypes,
  primaryType: "LoanOffer",
  message,
});

/** What was agreed when a loan was taken; its hash is the loan's id, and the id of the claim. */
export type LoanTerms = Pick<
  LoanOffer,
  | "loanToken"
  | "collateralToken"
  | "rate"
  | "term"
  | "grace"
  | "minInterest"
  | "auction"
  | "priceLoan"
  | "priceCollateral"
  | "lltv"
  | "bonus"
  | "payReserve"
> & {
  /** Of loans taken before it. */
  number: bigint;
  borrower: Address;
  /** Seconds; when it was taken. */
  start: bigint;
};

const WORD = { type: "uint256" } as const;
const ACCOUNT = { type: "address" } as const;

/** The id of a loan and of its claim. */
export const loanIdOf = (terms: LoanTerms): bigint =>
  BigInt(
    keccak256(
      encodeAbiParameters(
        [WORD, ACCOUNT, ACCOUNT, ACCOUNT, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD],
        [
          ...([terms.number, terms.borrower, terms.loanToken, terms.collateralToken] as const),
          ...([terms.rate, terms.start, terms.term, terms.grace, terms.minInterest, terms.auction] as const),
          ...([terms.priceLoan, terms.priceCollateral, terms.lltv, terms.bonus, terms.payReserve] as const),
        ],
      ),
    ),
  );

export const isPawn = ({ lltv }: Pick<LoanOffer, "lltv">): boolean => lltv === 0n;

/** The collateral that a loan of `amount` brings, token units, rounded up. */
export const collateralFor = (offer: Pick<LoanOffer, "principal" | "collateral">, amount: bigint): bigint =>
  mulDivUp(amount, offer.collateral, offer.principal);
