import { type Address, zeroAddress } from "viem";
import { mulDivUp } from "../math/wad.ts";
import { type Ad, buyerOf, type Deal } from "./dealAd.ts";
import { BPS, DAY, HOUR, sameAddress } from "./orderFields.ts";

/** Where a deal is, as `progressOf` numbers it. */
export const dealStages = ["none", "open", "paid", "disputed", "closed"] as const;
export type DealStage = (typeof dealStages)[number];

/** How a deal ended, as `Closed` numbers it. */
export const dealEndings = ["expired", "conceded", "released", "claimed", "agreed", "ruled"] as const;
export type DealEnding = (typeof dealEndings)[number];

/** What changes about a deal. */
export type DealProgress = {
  stage: DealStage;
  /** The maker has acted. */
  seen: boolean;
  /** Seconds. Open and paid: the last of the window; disputed: since when. */
  clock: bigint;
  /** Appointments so far. */
  round: number;
  /** The last appointed; the zero address: the ad's. */
  arbiter: Address;
  /** Basis points, of the appointed arbiter. */
  arbiterFee: bigint;
};

/** Sequencers stop: what a silence decides, it decides this long after the window, seconds. */
export const MARGIN = 3n * HOUR;
/** Into a dispute, seconds: until then conceding is free. */
export const FREE_CONCESSION = DAY;
/** Into a dispute, seconds: after it the backup may rule, and fees go to it alone. */
export const ARBITER_TIME = 14n * DAY;

/** A bond, token units, rounded up. */
export const bondOf = (amount: bigint, bps: bigint): bigint => mulDivUp(amount, bps, BPS);

/** What each side brings to a deal of `amount`, token units. */
export const escrowOf = (
  ad: Pick<Ad, "makerSells" | "bondSeller" | "bondBuyer">,
  amount: bigint,
): { bondSeller: bigint; bondBuyer: bigint; seller: bigint; buyer: bigint; maker: bigint; taker: bigint } => {
  const bondSeller = bondOf(amount, ad.bondSeller);
  const bondBuyer = bondOf(amount, ad.bondBuyer);
  const seller = amount + bondSeller;
  return {
    ...{ bondSeller, bondBuyer, seller, buyer: bondBuyer },
    ...(ad.makerSells ? { maker: seller, taker: bondBuyer } : { maker: bondBuyer, taker: seller }),
  };
};

/** Who can rule first: the last appointed, else the ad's; the zero address: nobody. */
export const arbiterOf = (
  { ad }: Pick<Deal, "ad">,
  { round, arbiter }: Pick<DealProgress, "round" | "arbiter">,
): Address => (round === 0 ? ad.arbiter : arbiter);

/** The fee of a ruling, or of a late concession, at `now` in seconds: token units, rounded down, and who gets it. */
export const arbiterFeeAt = (
  deal: Pick<Deal, "ad" | "amount">,
  progress: DealProgress,
  now: bigint,
): { fee: bigint; feeTo: Address } => {
  const feeTo = now <= progress.clock + ARBITER_TIME ? arbiterOf(deal, progress) : deal.ad.backup;
  if (sameAddress(feeTo, zeroAddress)) return { fee: 0n, feeTo };
  const bps = progress.round === 0 ? deal.ad.arbiterFee : progress.arbiterFee;
  return { fee: (deal.amount * bps) / BPS, feeTo };
};

/** What an ending pays, token units, bonds included. */
export type DealPayout = {
  ending: DealEnding;
  toBuyer: bigint;
  toSeller: bigint;
  fee: bigint;
  /** Who gets the fee; the zero address: nobody. */
  feeTo: Address;
};

/** The ways to end a deal. `buyerAmount`: token units of the amount; `buyerBps`: basis points of it. */
export type DealEnd =
  | { ending: "expired" | "conceded" | "released" | "claimed" }
  | { ending: "agreed"; buyerAmount: bigint }
  | { ending: "ruled"; buyerBps: bigint };

/** What the deal pays if it ends so at `now`, in seconds. Whether it can, `dealTurn` says. The sum is always what the deal holds. */
export const payoutOf = (deal: Deal, progress: DealProgress, end: DealEnd, now: bigint): DealPayout => {
  const { bondSeller, bondBuyer } = escrowOf(deal.ad, deal.amount);
  const held = deal.amount + bondSeller + bondBuyer;
  const paying = (toBuyer: bigint, fee = 0n, feeTo: Address = zeroAddress): DealPayout => ({
    ending: end.ending,
    toBuyer,
    toSeller: held - toBuyer - fee,
    fee,
    feeTo,
  });
  const { fee, feeTo } = arbiterFeeAt(deal, progress, now);
  const isCharged = progress.stage === "disputed" && now > progress.clock + FREE_CONCESSION;

  switch (end.ending) {
    case "expired":
      return paying(progress.seen ? 0n : bondBuyer);
    case "claimed":
      return paying(deal.amount + bondBuyer);
    case "released":
      return isCharged ? paying(deal.amount + bondBuyer, fee, feeTo) : paying(deal.amount + bondBuyer);
    case "conceded":
      if (isCharged) return paying(0n, fee, feeTo);
      return paying(progress.stage === "open" && (!progress.seen || now <= progress.clock) ? bondBuyer : 0n);
    case "agreed":
      return paying(end.buyerAmount + bondBuyer);
    case "ruled":
      if (end.buyerBps === 0n) return paying(0n, fee, feeTo);
      if (end.buyerBps === BPS) return paying(held - fee, fee, feeTo);
      return paying((deal.amount * end.buyerBps) / BPS + bondBuyer - fee / 2n, fee, feeTo);
  }
};

/** What of a payout an account gets, as buyer, seller or arbiter. */
export const payoutTo = (deal: Pick<Deal, "ad" | "taker">, payout: DealPayout, account: Address): bigint => {
  if (sameAddress(account, buyerOf(deal))) return payout.toBuyer;
  if (sameAddress(account, deal.ad.maker) || sameAddress(account, deal.taker)) return payout.toSeller;
  return sameAddress(account, payout.feeTo) ? payout.fee : 0n;
};
