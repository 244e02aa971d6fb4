import { WAD } from "@weir/sdk/math/wad";
import type { LoanOffer } from "@weir/sdk/orders/loanOffer";
import { newOffer, offerFlaws } from "@weir/sdk/orders/newOffer";
import type { Flaw } from "@weir/sdk/orders/newOrder";
import { DAY, HOUR } from "@weir/sdk/orders/orderFields";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { readAddress } from "@/lib/readAddress.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { PricePair } from "./loanFigures.ts";
import { type Choice, choicesOf, pairIn } from "./pricePairs.ts";
import { readNumber } from "./readNumber.ts";

// What a person types for an offer of a loan, and what becomes of it.

/** Texts of the form. Times are typed in days, rates and parts in percent. */
export type OfferDraft = {
  lends: boolean;
  loanToken: Address | null;
  collateralToken: Address | null;
  principal: string;
  collateral: string;
  /** Percent a year. */
  rate: string;
  /** Days. */
  term: string;
  protection: "pawn" | "price";
  /** The pool whose oracles price both tokens. */
  pricePool: string | null;
  /** Percent: liquidated where what is due exceeds this part of the collateral's value. */
  lltv: string;
  bonus: string;
  /** Days, percent, days. */
  grace: string;
  minInterest: string;
  auction: string;
  /** Days until nobody can take it any more. */
  lasts: string;
  /** Least part, token units typed as an amount; "": a hundredth. */
  minFill: string;
  taker: string;
  /** Reserve ids; "": the wallet, or none. */
  source: string;
  payReserve: string;
};

export const emptyDraft: OfferDraft = {
  ...{ lends: true, loanToken: null, collateralToken: null, principal: "", collateral: "", rate: "6", term: "90" },
  ...{ protection: "price", pricePool: null, lltv: "80", bonus: "5", grace: "3", minInterest: "1", auction: "1" },
  ...{ lasts: "", minFill: "", taker: "", source: "", payReserve: "" },
};

/** The presets: how long an offer stands, in days; a pawn is an option given away. */
export const lastsOf = ({ protection, lasts }: Pick<OfferDraft, "protection" | "lasts">): string =>
  lasts === "" ? (protection === "pawn" ? "1" : "7") : lasts;

type Field = keyof OfferDraft;
/** What is wrong with a field: a text of the reader, or a flaw of the order. */
export type DraftProblem = { field: Field; says: string } | { field: Field; flaw: Flaw["reason"]; bound?: bigint };

const fieldOf: Partial<Record<keyof LoanOffer, Field>> = {
  ...{ loanToken: "loanToken", collateralToken: "collateralToken", principal: "principal", collateral: "collateral" },
  ...{ rate: "rate", term: "term", grace: "grace", minInterest: "minInterest", auction: "auction", lltv: "lltv" },
  ...{ bonus: "bonus", minFill: "minFill", taker: "taker", expiry: "lasts", payReserve: "payReserve" },
  ...{ priceLoan: "pricePool", priceCollateral: "pricePool" },
};

const idOf = (text: string): bigint => (text === "" ? 0n : BigInt(text));

/**
 * The offer that a draft describes, and what is wrong with it. Of missing fields there is an offer all the same, so that everything
 * that is wrong can be said at once; only one without problems may be signed.
 */
export function offerOfDraft(
  draft: OfferDraft,
  pools: readonly Pool[],
  { maker, epoch, now }: { maker: Address; epoch: bigint; now: bigint },
): { offer: LoanOffer; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const choices = choicesOf(pools);
  const chosen = (token: Address | null) => choices.find((one) => token !== null && isAddressEqual(one.token, token));
  const [loan, collateral] = [chosen(draft.loanToken), chosen(draft.collateralToken)];
  const read = (field: Field, text: string, decimals: number): bigint => {
    const parsed = readNumber(text, decimals);
    if ("value" in parsed) return parsed.value;
    problems.push("problem" in parsed ? { field, says: parsed.problem } : { field, flaw: "missing" });
    return 0n;
  };
  /** Typed in days. */
  const time = (field: Field, text: string): bigint => (read(field, text, 4) * DAY) / 10_000n;
  const principal = read("principal", draft.principal, loan?.decimals ?? 18);
  const pair =
    draft.pricePool === null || !loan || !collateral ? null : pairNamed(pools, draft.pricePool, loan, collateral);
  const isPriced = draft.protection === "price";
  if (isPriced && loan && collateral && !pair) problems.push({ field: "pricePool", flaw: "missing" });
  const taker = readAddress(draft.taker);
  if (taker && "problem" in taker) problems.push({ field: "taker", says: taker.problem });
  const lasts = time("lasts", lastsOf(draft));
  if (lasts < HOUR) problems.push({ field: "lasts", flaw: "belowLeast", bound: HOUR });

  const offer = newOffer({
    ...{ maker, epoch, now, lasts, lends: draft.lends, principal },
    loanToken: loan?.token ?? zeroAddress,
    collateralToken: collateral?.token ?? zeroAddress,
    collateral: read("collateral", draft.collateral, collateral?.decimals ?? 18),
    rate: read("rate", draft.rate, 16),
    term: time("term", draft.term),
    grace: time("grace", draft.grace),
    minInterest: read("minInterest", draft.minInterest, 2),
    auction: time("auction", draft.auction),
    ...(isPriced && {
      priceLoan: pair?.loan.id ?? 0n,
      priceCollateral: pair?.collateral.id ?? 0n,
      lltv: read("lltv", draft.lltv, 2),
      bonus: read("bonus", draft.bonus, 2),
    }),
    ...(draft.minFill !== "" && { minFill: read("minFill", draft.minFill, loan?.decimals ?? 18) }),
    ...(taker && "address" in taker && { taker: taker.address }),
    source: idOf(draft.source),
    payReserve: draft.lends ? idOf(draft.payReserve) : 0n,
  });
  const known = new Set(problems.map(({ field }) => field));
  for (const { field: name, reason, bound } of offerFlaws(offer, now)) {
    const field = fieldOf[name];
    if (field === undefined || known.has(field)) continue;
    known.add(field);
    problems.push({ field, flaw: reason, ...(bound !== undefined && { bound }) });
  }
  return { offer, problems };
}

const pairNamed = (pools: readonly Pool[], id: string, loan: Choice, collateral: Choice): PricePair | null => {
  const pool = pools.find((one) => one.id === id);
  return pool ? pairIn(pool, loan.token, collateral.token) : null;
};

/** The fields of each step of the form. A step is done when none of them has a problem. */
export const stepFields: readonly (readonly Field[])[] = [
  ["loanToken", "collateralToken", "principal", "collateral"],
  ["rate", "term", "pricePool", "lltv", "bonus", "grace", "minInterest", "auction", "lasts", "minFill", "taker"],
  ["source", "payReserve"],
];

/** What a maker has to know before signing. */
export type OfferWarning = "pawn" | "noMinInterest" | "strangeOracle" | "thin" | "noAuction";

/** Beyond this loan-to-value, WAD, a small move of the price ends the loan or leaves the lender short. */
const THIN = (WAD * 9n) / 10n;

/** What both sides should know of an offer. `isListed`: the site lists the pool that prices it. */
export function warningsOf(
  offer: Pick<LoanOffer, "lltv" | "minInterest" | "auction">,
  { isListed, ltv }: { isListed: boolean; ltv: bigint | null },
): OfferWarning[] {
  const found: [OfferWarning, boolean][] = [
    ["pawn", offer.lltv === 0n],
    ["noMinInterest", offer.minInterest === 0n],
    ["strangeOracle", offer.lltv !== 0n && !isListed],
    ["thin", ltv !== null && ltv > THIN],
    ["noAuction", offer.auction === 0n],
  ];
  return found.flatMap(([warning, is]) => (is ? [warning] : []));
}
