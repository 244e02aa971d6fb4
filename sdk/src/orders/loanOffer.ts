import { type Address, encodeAbiParameters, keccak256, type TypedDataDefinition, zeroAddress } from "viem";
import { poolOf } from "../codec/ids.ts";
import { mulDivUp, WAD, YEAR } from "../math/wad.ts";
import { peerDomainOf } from "./domain.ts";
import {
  BPS,
  DAY,
  type Flaw,
  fieldFlaws,
  HOUR,
  type NewOrder,
  newOrderFields,
  type OrderFields,
  orderFields,
  outside,
  sameAddress,
} from "./orderFields.ts";

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

/** Bounds of an offer: times in seconds, rate in WAD a year, the rest in basis points. `cover`: of (1 + bonus) · lltv. */
export const OFFER_BOUNDS = {
  rate: 10n * WAD,
  term: { least: HOUR, most: 5n * YEAR },
  grace: { least: 6n * HOUR, most: 90n * DAY },
  auction: { least: 6n * HOUR, most: 7n * DAY },
  cover: 9_500n,
  principal: 2n ** 112n - 1n,
} as const;

export const isPawn = ({ lltv }: Pick<LoanOffer, "lltv">): boolean => lltv === 0n;

type Given = "lends" | "loanToken" | "principal" | "collateralToken" | "collateral" | "rate" | "term";
export type NewOffer = NewOrder &
  Pick<LoanOffer, Given> &
  Partial<Pick<LoanOffer, Exclude<keyof LoanOffer, keyof OrderFields | Given>>>;

/** An offer of a pawn is an option that its maker gives away: it ends soon. */
const PAWN_LASTS = DAY;
const LASTS = 7n * DAY;
/** With 1 % of the term's interest due at once, nobody uses up an offer for nothing. */
const MIN_INTEREST = 100n;

/**
 * An offer of a loan: 1 % of the interest due at once, three days of grace, a day of auction; a week to take it, of a pawn a day; in
 * parts of at least a hundredth; of and to the wallet.
 */
export const newOffer = (given: NewOffer): LoanOffer => ({
  ...newOrderFields(given, given.lltv ? LASTS : PAWN_LASTS),
  lends: given.lends,
  loanToken: given.loanToken,
  principal: given.principal,
  minFill: given.minFill ?? mulDivUp(given.principal, 1n, 100n),
  collateralToken: given.collateralToken,
  collateral: given.collateral,
  rate: given.rate,
  term: given.term,
  grace: given.grace ?? 3n * DAY,
  minInterest: given.minInterest ?? MIN_INTEREST,
  auction: given.auction ?? DAY,
  priceLoan: given.priceLoan ?? 0n,
  priceCollateral: given.priceCollateral ?? 0n,
  lltv: given.lltv ?? 0n,
  bonus: given.bonus ?? 0n,
  source: given.source ?? 0n,
  payReserve: given.payReserve ?? 0n,
});

const priceFlaws = ({ priceLoan, priceCollateral, lltv, bonus }: LoanOffer): Flaw<keyof LoanOffer>[] => {
  if ((priceLoan | priceCollateral | lltv | bonus) === 0n) return [];
  const missing = (
    [
      ["priceLoan", priceLoan],
      ["priceCollateral", priceCollateral],
      ["lltv", lltv],
    ] as const
  ).filter(([, value]) => value === 0n);
  if (missing.length > 0) return missing.map(([field]) => ({ field, reason: "missing" }));
  if (poolOf(priceLoan) !== poolOf(priceCollateral)) return [{ field: "priceCollateral", reason: "notTogether" }];
  const most = (OFFER_BOUNDS.cover * BPS) / (BPS + bonus);
  return [...outside("bonus", bonus, 0n, BPS), ...outside("lltv", lltv, 0n, most)];
};

/** What is wrong with an offer's fields before anyone signs it, at `now` in seconds; empty: nothing. */
export const offerFlaws = (offer: LoanOffer, now: bigint): Flaw<keyof LoanOffer>[] => [
  ...fieldFlaws(offer, now),
  ...(["loanToken", "collateralToken"] as const)
    .filter((field) => sameAddress(offer[field], zeroAddress))
    .map((field) => ({ field, reason: "missing" }) as const),
  ...(sameAddress(offer.loanToken, offer.collateralToken)
    ? [{ field: "collateralToken", reason: "sameToken" } as const]
    : []),
  ...outside("principal", offer.principal, 1n, OFFER_BOUNDS.principal),
  ...outside("minFill", offer.minFill, 0n, offer.principal),
  ...outside("collateral", offer.collateral, 1n, OFFER_BOUNDS.principal),
  ...outside("rate", offer.rate, 0n, OFFER_BOUNDS.rate),
  ...outside("term", offer.term, OFFER_BOUNDS.term.least, OFFER_BOUNDS.term.most),
  ...outside("grace", offer.grace, OFFER_BOUNDS.grace.least, OFFER_BOUNDS.grace.most),
  ...outside("minInterest", offer.minInterest, 0n, BPS),
  ...(offer.auction === 0n
    ? []
    : outside("auction", offer.auction, OFFER_BOUNDS.auction.least, OFFER_BOUNDS.auction.most)),
  ...(offer.lends || offer.payReserve === 0n ? [] : [{ field: "payReserve", reason: "notTogether" } as const]),
  ...priceFlaws(offer),
];

/** The collateral that a loan of `amount` brings, token units, rounded up. */
export const collateralFor = (offer: Pick<LoanOffer, "principal" | "collateral">, amount: bigint): bigint =>
  mulDivUp(amount, offer.collateral, offer.principal);
