import { debtMoved, debtPrice, idle } from "./books.ts";
import { Fraction, larger, ONE, ZERO } from "./fraction.ts";
import { type Seizure, seized } from "./seizure.ts";
import {
  type Actor,
  brought,
  debtOf,
  hasDebt,
  isBacking,
  isDead,
  isRefused,
  owes,
  type Place,
  reserveAt,
  type State,
  supplyOf,
  withPosition,
  withReserve,
  withWallet,
} from "./state.ts";
import type { Verdict } from "./verdict.ts";
import { cleared, type WriteOff } from "./writeOff.ts";

export type OpenAuction = { type: "openAuction"; by: Actor; pool: number; account: Actor };
export type TakeSilent = { type: "takeSilent" /** WAD */; maxFraction: bigint; minSeized: bigint } & Seizure;

/** Seconds in which the price falls from the whole of every debt to 0. */
const LENGTH = 3 * 86_400;
const WAD = 10n ** 18n;

/** When the auction that runs was opened. */
export const auctionOf = (state: State, pool: number, account: Actor, now: number): number | "none" => {
  const { reserves } = state.pools[pool]!;
  const behind = reserves.filter((reserve) => isBacking(reserve, account));
  if (!hasDebt(state.pools[pool]!, account) || behind.length === 0) return "none";
  if (behind.some((reserve) => !isDead(reserve, now))) return "none";
  const began = state.auctions[`${pool}:${account}`];
  // An auction opened before the present silence began has ended.
  if (began === undefined || behind.some(({ silence }) => began <= silence.since)) return "none";
  return began;
};

const refuseWithout = (state: State, pool: number, account: Actor, now: number, verdict: Verdict): void => {
  const { reserves } = state.pools[pool]!;
  const behind = reserves.filter((reserve) => isBacking(reserve, account));
  verdict.refuseIf(!hasDebt(state.pools[pool]!, account) || behind.length === 0, "NothingToAuction");
  verdict.refuseIf(
    behind.some((reserve) => !isDead(reserve, now)),
    "NotSilent",
  );
};

export const opened = (state: State, { pool, account }: OpenAuction, now: number, verdict: Verdict): State => {
  refuseWithout(state, pool, account, now, verdict);
  verdict.refuseIf(typeof auctionOf(state, pool, account, now) === "number", "AuctionOpen");
  return { ...state, auctions: { ...state.auctions, [`${pool}:${account}`]: now } };
};

const ceiling = (x: Fraction): Fraction => new Fraction((x.n + x.d - 1n) / x.d);

/** The payment takes the same fraction of each debt, rounded up to whole token units: at least one unit. */
const paid = (
  state: State,
  { by, account, collateral: { pool } }: TakeSilent,
  left: Fraction,
  now: number,
  verdict: Verdict,
) => {
  let after = state;
  for (const [index, stored] of state.pools[pool]!.reserves.entries()) {
    if (!owes(stored, account)) continue;
    const place: Place = { pool, index };
    const reserve = brought(stored, now);
    const { borrowShares } = reserve.positions[account]!;
    const owed = ceiling(debtOf(reserve, account));
    const due = larger(ONE, ceiling(owed.times(left)));
    const all = left.compare(ONE) === 0 || !verdict.isBelow(due, owed);
    const shares = all ? borrowShares : due.over(debtPrice(reserve.books));
    verdict.refuseIf(isRefused(state, reserve.token, by), "TransferFromFailed");
    verdict.refuseAbove(due, after.wallets[reserve.token]![by]!, "TransferFromFailed");
    after = withReserve(after, place, {
      ...withPosition(reserve, account, { borrowShares: larger(ZERO, borrowShares.minus(shares)).rounded }),
      books: debtMoved(reserve.books, ZERO.minus(shares)),
    });
    after = withWallet(after, reserve.token, by, ZERO.minus(due));
  }
  return after;
};

/** @returns undefined if the action must revert */
export const taken = (
  state: State,
  action: TakeSilent,
  now: number,
  verdict: Verdict,
): { state: State; writeOffs: WriteOff[] } | undefined => {
  const { account, receiver, collateral: place, fromSupply, inside } = action;
  refuseWithout(state, place.pool, account, now, verdict);
  const began = auctionOf(state, place.pool, account, now);
  verdict.refuseIf(began === "none", "AuctionClosed");
  const { backs, collateral } = reserveAt(state, place).positions[account]!;
  const enabled = fromSupply ? backs : collateral.sign > 0;
  verdict.refuseIf(!enabled, "NothingToSeize");
  if (typeof began !== "number" || !enabled) return undefined;

  const left = new Fraction(Math.max(0, began + LENGTH - now), LENGTH);
  verdict.refuseIf(left.above(new Fraction(action.maxFraction, WAD)), "FractionAboveLimit");
  // At the end of the auction the price is 0: no debt token moves.
  let after = left.sign === 0 ? state : paid(state, action, left, now, verdict);

  // Taking an unlent deposit does not accrue its reserve.
  if (fromSupply) after = withReserve(after, place, brought(reserveAt(after, place), now));
  const reserve = reserveAt(after, place);
  const assets = fromSupply ? supplyOf(reserve, account) : collateral;
  verdict.refuseAbove(new Fraction(action.minSeized), assets, "SeizedBelowLimit");
  if (!inside) {
    if (fromSupply) verdict.refuseAbove(assets, idle(reserve.books), "LiquidityTooLow");
    // Worthless shares cause no transfer.
    verdict.refuseIf(isRefused(state, reserve.token, receiver) && !assets.below(ONE), "TransferFailed");
  } else if (!fromSupply) {
    // An account in debt cannot add a collateral without a price.
    const takes = { ...withPosition(reserve, account, { collateral: ZERO }) };
    const isNew = takes.positions[receiver]!.collateral.sign === 0;
    verdict.refuseIf(isNew && hasDebt(after.pools[place.pool]!, receiver), "PriceUnreadable");
  }
  const shares = fromSupply ? reserve.positions[account]!.supplyShares : ZERO;
  return cleared(seized(after, action, { assets, shares }, now, verdict), place.pool, account, now);
};
