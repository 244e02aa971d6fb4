import type { deal } from "ponder:schema";
import type { DealProgress } from "@weir/sdk/orders/dealPayout";
import { type DealTurn, dealTurn } from "@weir/sdk/orders/dealTurn";
import type { Content } from "../../store/peerTypes.ts";
import { structOf } from "./orderContent.ts";

export type DealRow = typeof deal.$inferSelect;

/** Whose turn a deal is at a second, until when, and what happens if nobody acts. */
export const dealNow = (row: DealRow, time: number): DealTurn => {
  const ad = structOf("ad", row.ad as Content);
  const { stage, seen, clock, round, arbiter, arbiterFee, taker, amount, number } = row;
  const progress: DealProgress = {
    ...{ stage: stage as DealProgress["stage"], seen, clock: BigInt(clock), round, arbiter },
    arbiterFee: BigInt(arbiterFee),
  };
  return dealTurn({ ad, taker, amount, number }, progress, BigInt(time));
};
