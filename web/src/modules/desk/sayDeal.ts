import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealPayout } from "@weir/sdk/orders/dealPayout";
import { choicesOf, type DealRole, type DealTurn } from "@weir/sdk/orders/dealTurn";
import { isAddressEqual } from "viem";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/deal.js";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import type { DealEvent } from "./deal.ts";

export type DealSide = "buyer" | "seller" | "other";

/** From which side an account with these roles sees the deal. */
export const sideOf = (roles: readonly DealRole[]): DealSide =>
  roles.includes("buyer") ? "buyer" : roles.includes("seller") ? "seller" : "other";

/** Whose turn it is, as a sentence to an account with these roles. */
export function sayWhoseTurn({ turn, phase }: DealTurn, roles: readonly DealRole[]): string {
  if (phase === "closed") return words.phases.closed;
  const own = turn.filter((role) => role !== "anyone" && roles.includes(role));
  if (own.length > 0) return words.yourTurn;
  return words.turnOf[turn[0] ?? "anyone"];
}

/** Roles beside those of the parties, which somebody else may hold. */
const otherRoles = ["arbiter", "backup", "watcher"] as const;

/** What an account may do as an arbiter, a backup or a watcher, now or later; null: it is none, or the deal is over. */
export function sayRole(turn: DealTurn, roles: readonly DealRole[]): { says: string; isNow: boolean } | null {
  const role = otherRoles.find((one) => roles.includes(one));
  if (!role || turn.phase === "closed") return null;
  const isNow = choicesOf(turn, [role]).length > 0;
  return { says: words.roles[role]({ now: isNow }), isNow };
}

/** Where the deal is, as a sentence; in a dispute, also who decides it. */
export function sayPhase({ phase, turn }: Pick<DealTurn, "phase" | "turn">): string {
  if (phase !== "disputed" && phase !== "backup") return words.phases[phase];
  if (turn.includes("backup")) return words.phases.backup;
  if (!turn.includes("arbiter")) return words.phases.undecided;
  return phase === "disputed" ? words.phases.disputed : words.phases.silentArbiter;
}

/** What a payout of a deal means to a side. */
export function sayPayout(payout: DealPayout, { ad }: Deal, side: DealSide, token: Token): string {
  const [buyer, seller] = [withSymbol(payout.toBuyer, token), withSymbol(payout.toSeller, token)];
  const judge = payout.fee === 0n ? "other" : isAddressEqual(payout.feeTo, ad.backup) ? "backup" : "arbiter";
  const ofFee = { judge, fee: withSymbol(payout.fee, token) } as const;
  if (side === "buyer") return words.payout.buyer({ own: buyer, other: seller, ...ofFee });
  if (side === "seller") return words.payout.seller({ own: seller, other: buyer, ...ofFee });
  return words.payout.other({ buyer, seller, ...ofFee });
}

/** How a deal ended, and what that meant to a side. */
export const sayEnding = (closed: NonNullable<DealEvent["closed"]>, deal: Deal, side: DealSide, token: Token): string =>
  words.endings[closed.ending]({ payout: sayPayout(closed, deal, side, token) });

/** What happens if nobody does anything. */
export function saySilence({ silence }: DealTurn, deal: Deal, side: DealSide, token: Token): string {
  if (!silence) return words.silence.none;
  const when = dateTime(Number(silence.from));
  if (silence.opensDispute) return words.silence.dispute({ when });
  const payout = silence.payout ? sayPayout(silence.payout, deal, side, token) : "";
  return silence.call === "expire" ? words.silence.expire({ when, payout }) : words.silence.claim({ when, payout });
}
