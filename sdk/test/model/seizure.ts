import { supplyMoved } from "./books.ts";
import { type Fraction, ZERO } from "./fraction.ts";
import { mayAct } from "./rights.ts";
import {
  type Actor,
  hasDebt,
  owes,
  type Place,
  reserveAt,
  type State,
  withPosition,
  withReserve,
  withWallet,
} from "./state.ts";
import type { Verdict } from "./verdict.ts";

/** A deposit, or a part of it, that goes from an account to a receiver. */
export type Seizure = {
  by: Actor;
  account: Actor;
  receiver: Actor;
  collateral: Place;
  fromSupply: boolean;
  /** it stays in the core */
  inside: boolean;
};

/** What goes: supply shares where it was lent, token units of them. */
export type Seized = { assets: Fraction; shares: Fraction };

export const withoutAuction = (state: State, pool: number, account: Actor): State => {
  const { [`${pool}:${account}`]: _, ...auctions } = state.auctions;
  return { ...state, auctions };
};

/** Moves the deposit, or adds the reasons to refuse that to the verdict. The books of a lent deposit's reserve are accrued. */
export const seized = (state: State, call: Seizure, what: Seized, now: number, verdict: Verdict): State => {
  const { account, by, receiver, collateral: place } = call;
  const reserve = reserveAt(state, place);
  const position = reserve.positions[account]!;
  if (call.fromSupply) {
    const left = position.supplyShares.minus(what.shares).rounded;
    const without = withPosition(reserve, account, { supplyShares: left, backs: position.backs && left.sign > 0 });
    if (call.inside) {
      const had = without.positions[receiver]!.supplyShares;
      return withReserve(
        state,
        place,
        withPosition(without, receiver, { supplyShares: had.plus(what.shares).rounded }),
      );
    }
    const books = supplyMoved(without.books, ZERO.minus(what.assets), ZERO.minus(what.shares));
    return withWallet(withReserve(state, place, { ...without, books }), reserve.token, receiver, what.assets);
  }
  const left = position.collateral.minus(what.assets).rounded;
  const without = withPosition(reserve, account, { collateral: left });
  if (!call.inside) return withWallet(withReserve(state, place, without), reserve.token, receiver, what.assets);

  const had = without.positions[receiver]!.collateral;
  let after = state;
  if (had.sign === 0 && what.assets.sign > 0) {
    verdict.refuseIf(!mayAct(state, receiver, by, "manage", now), "CollateralNotEnabled");
    verdict.refuseIf(owes(without, receiver), "DebtBacksItself");
    // An ended auction counts, too: the caller can name another receiver.
    const isAuctioned = state.auctions[`${place.pool}:${receiver}`] !== undefined;
    verdict.refuseIf(isAuctioned && hasDebt(state.pools[place.pool]!, receiver), "AuctionOpen");
    // Who takes the whole of their own has it newly.
    after = withoutAuction(after, place.pool, receiver);
  }
  return withReserve(after, place, withPosition(without, receiver, { collateral: had.plus(what.assets).rounded }));
};
