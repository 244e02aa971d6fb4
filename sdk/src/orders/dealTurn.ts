import { type Address, zeroAddress } from "viem";
import { buyerOf, type Deal, sellerOf } from "./dealAd.ts";
import {
  ARBITER_TIME,
  arbiterOf,
  type DealPayout,
  type DealProgress,
  FREE_CONCESSION,
  MARGIN,
  payoutOf,
} from "./dealPayout.ts";
import { sameAddress } from "./orderFields.ts";

// The state machine of a deal as data: what the contract lets each side do at a moment, and what happens if nobody does anything. The web's
// timeline and the indexer's "whose turn" are made of it.

/** What somebody can be in a deal. The maker is the seller or the buyer as well. */
export type DealRole = "maker" | "taker" | "buyer" | "seller" | "watcher" | "arbiter" | "backup" | "anyone";

/** The calls of a deal, by their names in the contract. */
export type DealCall =
  | "confirm"
  | "markPaid"
  | "expire"
  | "release"
  | "concede"
  | "dispute"
  | "claim"
  | "agree"
  | "appoint"
  | "rule";

/**
 * Where the deal is, finer than its stage. "unseen": the maker has not acted, so the buyer had better not pay; "paying"; "late": the
 * buyer's window is over; "expirable": anyone may end it; "paid"; "overdue": the seller's window is over; "claimable": anyone may say so;
 * "disputed"; "backup": the arbiter's time is over.
 */
export type DealPhase =
  | "none"
  | "unseen"
  | "paying"
  | "late"
  | "expirable"
  | "paid"
  | "overdue"
  | "claimable"
  | "disputed"
  | "backup"
  | "closed";

/** One thing that can be done now. `until`: the last second at which it, and what it pays, stays so; null: no end. */
export type DealChoice = {
  call: DealCall;
  by: readonly DealRole[];
  until: bigint | null;
  /** What it pays; null: it does not end the deal, or pays what two sign or an arbiter says. */
  payout: DealPayout | null;
};

/** What happens if nobody does anything: from `from` on, seconds, anyone may call. null: nothing, ever. */
export type DealSilence = {
  call: "expire" | "claim";
  from: bigint;
  payout: DealPayout | null;
  opensDispute: boolean;
} | null;

export type DealTurn = {
  phase: DealPhase;
  /** Who should act. Empty: the deal is closed, or was never opened. */
  turn: readonly DealRole[];
  /** Seconds; the last at which the turn is theirs alone. null: no end. */
  deadline: bigint | null;
  choices: readonly DealChoice[];
  silence: DealSilence;
};

const choice = (
  call: DealCall,
  by: readonly DealRole[],
  until: bigint | null = null,
  payout: DealPayout | null = null,
): DealChoice => ({ call, by, until, payout });

const PARTIES: readonly DealRole[] = ["buyer", "seller"];

const openTurn = (deal: Deal, progress: DealProgress, now: bigint): DealTurn => {
  const { clock, seen } = progress;
  const over = clock + MARGIN;
  const isLate = now > clock;
  const isExpirable = now > over;
  const expired = payoutOf(deal, progress, { ending: "expired" }, now > over ? now : over + 1n);
  const phase = isExpirable ? "expirable" : isLate ? "late" : !seen && deal.ad.makerSells ? "unseen" : "paying";
  return {
    phase,
    turn: phase === "unseen" ? ["maker"] : isExpirable ? ["anyone"] : ["buyer"],
    deadline: isExpirable ? null : isLate ? over : clock,
    choices: [
      ...(!seen && !isLate ? [choice("confirm", ["maker"], clock)] : []),
      choice("markPaid", ["buyer"]),
      choice("concede", ["buyer"], isLate ? null : clock, payoutOf(deal, progress, { ending: "conceded" }, now)),
      choice("release", ["seller"], null, payoutOf(deal, progress, { ending: "released" }, now)),
      ...(isExpirable ? [choice("expire", ["anyone"], null, expired)] : []),
    ],
    silence: { call: "expire", from: over + 1n, payout: expired, opensDispute: false },
  };
};

const paidTurn = (deal: Deal, progress: DealProgress, now: bigint): DealTurn => {
  const { clock, seen } = progress;
  const over = clock + MARGIN;
  const isClaimable = now > over;
  const releases = deal.ad.autoRelease && seen;
  const claimed = releases ? payoutOf(deal, progress, { ending: "claimed" }, now) : null;
  return {
    phase: isClaimable ? "claimable" : now > clock ? "overdue" : "paid",
    turn: isClaimable ? ["anyone"] : ["seller"],
    deadline: isClaimable ? null : now > clock ? over : clock,
    choices: [
      ...(seen ? [] : [choice("confirm", ["maker"])]),
      choice("release", ["seller"], null, payoutOf(deal, progress, { ending: "released" }, now)),
      choice("dispute", ["seller", "watcher"]),
      choice("concede", ["buyer"], null, payoutOf(deal, progress, { ending: "conceded" }, now)),
      choice("agree", PARTIES),
      ...(isClaimable ? [choice("claim", ["anyone"], null, claimed)] : []),
    ],
    silence: { call: "claim", from: over + 1n, payout: claimed, opensDispute: !releases },
  };
};

const disputedTurn = (deal: Deal, progress: DealProgress, now: bigint): DealTurn => {
  const { clock } = progress;
  const hasArbiter = !sameAddress(arbiterOf(deal, progress), zeroAddress);
  const hasBackup = !sameAddress(deal.ad.backup, zeroAddress);
  const isFree = now <= clock + FREE_CONCESSION;
  const isBackups = now > clock + ARBITER_TIME;
  const until = isFree ? clock + FREE_CONCESSION : isBackups ? null : clock + ARBITER_TIME;
  const rulers: DealRole[] = [
    ...(hasArbiter ? (["arbiter"] as const) : []),
    ...(hasBackup && isBackups ? (["backup"] as const) : []),
  ];
  return {
    phase: isBackups ? "backup" : "disputed",
    turn: rulers.length > 0 ? rulers : PARTIES,
    deadline: hasArbiter && !isBackups ? clock + ARBITER_TIME : null,
    choices: [
      ...(rulers.length > 0 ? [choice("rule", rulers, isBackups ? null : clock + ARBITER_TIME)] : []),
      choice("release", ["seller"], until, payoutOf(deal, progress, { ending: "released" }, now)),
      choice("concede", ["buyer"], until, payoutOf(deal, progress, { ending: "conceded" }, now)),
      choice("agree", PARTIES),
      choice("appoint", PARTIES),
    ],
    silence: null,
  };
};

/** Whose turn it is at `now`, in seconds, until when, what each may do, and what happens if nobody acts. */
export const dealTurn = (deal: Deal, progress: DealProgress, now: bigint): DealTurn => {
  switch (progress.stage) {
    case "none":
    case "closed":
      return { phase: progress.stage, turn: [], deadline: null, choices: [], silence: null };
    case "open":
      return openTurn(deal, progress, now);
    case "paid":
      return paidTurn(deal, progress, now);
    case "disputed":
      return disputedTurn(deal, progress, now);
  }
};

/** What an account is in a deal. `watcher`: of the seller, as `watcherOf` tells it. */
export const dealRolesOf = (
  deal: Deal,
  progress: Pick<DealProgress, "round" | "arbiter">,
  account: Address,
  watcher: Address = zeroAddress,
): DealRole[] => {
  const holders: [role: DealRole, who: Address][] = [
    ["maker", deal.ad.maker],
    ["taker", deal.taker],
    ["buyer", buyerOf(deal)],
    ["seller", sellerOf(deal)],
    ["watcher", watcher],
    ["arbiter", arbiterOf(deal, progress)],
    ["backup", deal.ad.backup],
  ];
  const held = holders.filter(([, who]) => !sameAddress(who, zeroAddress) && sameAddress(who, account));
  return [...held.map(([role]) => role), "anyone"];
};

/** What an account with these roles can do now. */
export const choicesOf = ({ choices }: DealTurn, roles: readonly DealRole[]): DealChoice[] =>
  choices.filter(({ by }) => by.some((role) => roles.includes(role)));
