import { zeroAddress } from "viem";
import { poolOf } from "../codec/ids.ts";
import { mulDivUp, WAD, YEAR } from "../math/wad.ts";
import type { LoanOffer } from "./loanOffer.ts";
import { type Flaw, fieldFlaws, type NewOrder, newOrderFields, outside } from "./newOrder.ts";
import { BPS, DAY, HOUR, type OrderFields, sameAddress } from "./orderFields.ts";

/** Bounds of an offer: times in seconds, rate in WAD a year, the rest in basis points. `cover`: of (1 + bonus) · lltv. */
export const OFFER_BOUNDS = {
  rate: 10n * WAD,
  term: { least: HOUR, most: 5n * YEAR },
  grace: { least: 6n * HOUR, most: 90n * DAY },
  auction: { least: 6n * HOUR, most: 7n * DAY },
  cover: 9_500n,
  principal: 2n ** 112n - 1n,
} as const;

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
