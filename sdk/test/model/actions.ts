import { auctionOf, type OpenAuction, opened, type TakeSilent, taken } from "./auction.ts";
import { borrowAssets, debtMoved, debtPrice, idle, supplyMoved, supplyPrice } from "./books.ts";
import { Fraction, larger, ONE, smaller, sum, ZERO } from "./fraction.ts";
import { type Liquidate, type Liquidated, liquidated, type Told } from "./liquidation.ts";
import { mayAct } from "./rights.ts";
import { changed, type SettingsAction } from "./settings.ts";
import { type ApproveBySig, allowanceKey, allowanceOf, approvedBySig } from "./signatures.ts";
import {
  type Actor,
  brought,
  broughtAll,
  debtOf,
  hasDebt,
  isBacking,
  isRefused,
  owes,
  type Place,
  type Reserve,
  type Right,
  reserveAt,
  riskOf,
  type State,
  supplyOf,
  thresholdAt,
  unreadable,
  withoutEnded,
  withPosition,
  withReserve,
  withWallet,
} from "./state.ts";
import { type Margin, type Refusal, Verdict } from "./verdict.ts";
import type { WriteOff } from "./writeOff.ts";

// The preconditions and effects of actions in real numbers, by protocol.md, Actions. Amounts are as the chain takes them:
// token units or shares, and 0 for the other; ALL is the whole amount.

export const ALL = 2n ** 256n - 1n;
/** The zero address. */
export const NOBODY = -1;

type Common = { by: Actor; place: Place; account: Actor };
type Either = { assets: bigint; shares: bigint };
export type Action =
  | ({ type: "supply" | "repay" } & Common & Either)
  | ({ type: "withdraw"; receiver: Actor } & Common & Either)
  | ({ type: "supplyCollateral"; assets: bigint } & Common)
  | ({ type: "withdrawCollateral" | "borrow"; assets: bigint; receiver: Actor } & Common)
  | ({ type: "setCollateral"; enabled: boolean } & Common)
  | { type: "transfer" | "transferFrom"; by: Actor; place: Place; account: Actor; receiver: Actor; shares: bigint }
  | { type: "approve"; by: Actor; place: Place; spender: Actor; shares: bigint }
  | { type: "setAuthorization"; by: Actor; operator: Actor; rights: Right[]; expiry: number }
  | { type: "accrue"; by: Actor; place: Place }
  | ApproveBySig
  | Liquidate
  | OpenAuction
  | TakeSilent
  | SettingsAction;

export type Outcome = {
  refusals: Refusal[];
  /** Whether the chain may end so: an error's name, or undefined for success. */
  allows: (error: string | undefined) => boolean;
  /** The result depends on a comparison within the margin. */
  edge: boolean;
  /** The state after the action; undefined if the action must revert. */
  state: State | undefined;
  liquidated?: Liquidated;
  writeOffs: WriteOff[];
};

/** "ends within Σ low·min(LTV, LT) ≥ Σ high·debt", for an account that owes. */
const checkRisk = (
  after: State,
  pool: number,
  account: Actor,
  now: number,
  verdict: Verdict,
  borrowing = false,
): void => {
  const current = broughtAll(after, now).pools[pool]!;
  if (!hasDebt(current, account)) return;
  const missing = [
    ...unreadable(current, account, "debts"),
    ...(borrowing ? unreadable(current, account, "backings") : []),
  ];
  verdict.refuseIf(missing.length > 0, "PriceUnreadable");
  if (unreadable(current, account, "debts").length > 0) return;
  const { collateral, debt } = riskOf(current, account, now);
  const counted = current.reserves.filter((reserve) => owes(reserve, account) || isBacking(reserve, account));
  verdict.refuseAbove(debt, collateral, "BorrowLimitExceeded", sum(counted.map(({ price }) => price?.high ?? ZERO)));
};

/** The conditions under which a deposit may back debt. */
const checkEnabling = (state: State, { place, account }: Common, now: number, verdict: Verdict): void => {
  const reserve = reserveAt(state, place);
  verdict.refuseIf(thresholdAt(reserve, now).sign === 0, "NotCollateral");
  verdict.refuseIf(owes(reserve, account), "DebtBacksItself");
  verdict.refuseIf(hasDebt(state.pools[place.pool]!, account) && !reserve.price, "PriceUnreadable");
  verdict.refuseIf(reserve.retired, "ReserveRetired");
  verdict.refuseIf(reserve.stopped, "ReserveStopped");
  // A token unit of it would end the auction.
  verdict.refuseIf(auctionOf(state, place.pool, account, now) !== "none", "AuctionOpen");
};

const performed = (state: State, action: Action, now: number, verdict: Verdict): State | undefined => {
  switch (action.type) {
    case "liquidate":
    case "takeSilent":
      throw new Error("has a result of its own");
    case "openAuction":
      return opened(state, action, now, verdict);
    case "approveBySig":
      return approvedBySig(state, action, now, verdict);
    case "claimFees":
    case "setReserve":
    case "setStop":
    case "markSilent":
      return changed(state, action, now, verdict);
    case "setAuthorization": {
      const until = (right: Right) => (action.rights.includes(right) ? action.expiry : 0);
      const rights = { withdraw: until("withdraw"), borrow: until("borrow"), manage: until("manage") };
      return { ...state, authorizations: { ...state.authorizations, [`${action.by}>${action.operator}`]: rights } };
    }
    case "approve": {
      const key = allowanceKey(action.place, action.by, action.spender);
      return { ...state, allowances: { ...state.allowances, [key]: allowanceOf(action.shares) } };
    }
  }

  const { place, by } = action;
  const reserve = brought(reserveAt(state, place), now);
  const { books, token } = reserve;
  if (action.type === "accrue") return withReserve(state, place, reserve);

  const { account } = action;
  const position = reserve.positions[account]!;
  const inDebt = hasDebt(state.pools[place.pool]!, account);
  const price = supplyPrice(books);
  const wallet = state.wallets[token]![by]!;
  // Tokens come from the caller, and go to the receiver.
  if (action.type === "supply" || action.type === "supplyCollateral" || action.type === "repay")
    verdict.refuseIf(isRefused(state, token, by), "TransferFromFailed");
  if (action.type === "withdraw" || action.type === "withdrawCollateral" || action.type === "borrow")
    verdict.refuseIf(isRefused(state, token, action.receiver), "TransferFailed");
  const put = (next: Reserve) => withReserve(state, place, next);
  if ("shares" in action && "assets" in action)
    verdict.refuseIf((action.assets === 0n) === (action.shares === 0n), "AssetsOrShares");

  switch (action.type) {
    case "supply": {
      const assets =
        action.assets === ALL
          ? wallet
          : action.shares > 0n
            ? new Fraction(action.shares).times(price)
            : new Fraction(action.assets);
      const shares = action.shares > 0n ? new Fraction(action.shares) : assets.over(price);
      verdict.refuseAbove(ONE, shares, "AmountZero");
      verdict.refuseIf(reserve.retired, "ReserveRetired");
      verdict.refuseIf(reserve.stopped && !position.backs, "ReserveStopped");
      if (reserve.supplyCap)
        verdict.refuseAbove(books.supplyAssets.plus(assets), reserve.supplyCap, "SupplyCapExceeded");
      if (action.assets !== ALL) verdict.refuseAbove(assets, wallet, "TransferFromFailed");
      const held = position.supplyShares.plus(shares).rounded;
      const next = {
        ...withPosition(reserve, account, { supplyShares: held }),
        books: supplyMoved(books, assets, shares),
      };
      return withWallet(put(next), token, by, ZERO.minus(assets));
    }

    case "withdraw": {
      const held = supplyOf(reserve, account);
      const all = action.assets === ALL || action.shares === ALL;
      const byShares = !all && action.shares > 0n;
      const shares = all
        ? position.supplyShares
        : byShares
          ? new Fraction(action.shares)
          : new Fraction(action.assets).over(price);
      const assets = all ? held : byShares ? shares.times(price) : new Fraction(action.assets);
      verdict.refuseIf(!mayAct(state, account, by, "withdraw", now), "Unauthorized");
      if (!all) verdict.refuseAbove(shares, position.supplyShares, "BalanceTooLow", byShares ? ZERO : ONE.over(price));
      if (all || byShares) verdict.refuseAbove(ONE, assets, "AmountZero");
      verdict.refuseAbove(assets, idle(books), "LiquidityTooLow");
      const left = larger(ZERO, position.supplyShares.minus(shares)).rounded;
      if (!all && !byShares) verdict.isBelow(assets, held);
      const next = {
        ...withPosition(reserve, account, { supplyShares: left, backs: position.backs && left.sign > 0 }),
        books: supplyMoved(books, ZERO.minus(assets), ZERO.minus(shares)),
      };
      const after = withWallet(put(next), token, action.receiver, assets);
      if (position.backs && inDebt) checkRisk(after, place.pool, account, now, verdict);
      return after;
    }

    case "transfer":
    case "transferFrom": {
      const shares = new Fraction(action.shares);
      const key = allowanceKey(place, account, by);
      const allowance = state.allowances[key] ?? ZERO;
      const spent = mayAct(state, account, by, "withdraw", now) || allowance === "all" ? undefined : allowance;
      if (spent) verdict.refuseIf(shares.above(spent), "AllowanceTooLow");
      verdict.refuseAbove(shares, position.supplyShares, "BalanceTooLow", ZERO);
      const left = larger(ZERO, position.supplyShares.minus(shares)).rounded;
      const stored = reserveAt(state, place);
      const moved = withPosition(stored, account, { supplyShares: left, backs: position.backs && left.sign > 0 });
      const had = moved.positions[action.receiver]!.supplyShares;
      const next = withPosition(moved, action.receiver, { supplyShares: had.plus(shares).rounded });
      let after = account === action.receiver ? state : withReserve(state, place, next);
      if (spent) after = { ...after, allowances: { ...after.allowances, [key]: spent.minus(shares) } };
      if (position.backs && inDebt && account !== action.receiver) checkRisk(after, place.pool, account, now, verdict);
      return after;
    }

    case "supplyCollateral": {
      const assets = action.assets === ALL ? wallet : new Fraction(action.assets);
      verdict.refuseIf(assets.sign === 0, "AmountZero");
      if (position.collateral.sign === 0) {
        verdict.refuseIf(!mayAct(state, account, by, "manage", now), "CollateralNotEnabled");
        checkEnabling(state, action, now, verdict);
      }
      if (reserve.collateralCap) {
        const total = sum(reserve.positions.map(({ collateral }) => collateral)).plus(assets);
        verdict.refuseAbove(total, reserve.collateralCap, "CollateralCapExceeded");
      }
      if (action.assets !== ALL) verdict.refuseAbove(assets, wallet, "TransferFromFailed");
      const next = withPosition(reserveAt(state, place), account, { collateral: position.collateral.plus(assets) });
      return withWallet(put(next), token, by, ZERO.minus(assets));
    }

    case "withdrawCollateral": {
      const assets = action.assets === ALL ? position.collateral : new Fraction(action.assets);
      verdict.refuseIf(!mayAct(state, account, by, "withdraw", now), "Unauthorized");
      verdict.refuseIf(assets.sign === 0, "AmountZero");
      if (action.assets !== ALL) verdict.refuseAbove(assets, position.collateral, "CollateralTooLow");
      const left = larger(ZERO, position.collateral.minus(assets)).rounded;
      if (action.assets !== ALL) verdict.isBelow(assets, position.collateral);
      const after = withWallet(
        put(withPosition(reserveAt(state, place), account, { collateral: left })),
        token,
        action.receiver,
        assets,
      );
      if (inDebt) checkRisk(after, place.pool, account, now, verdict);
      return after;
    }

    case "setCollateral": {
      verdict.refuseIf(!mayAct(state, account, by, "manage", now), "Unauthorized");
      if (position.backs === action.enabled) return state;
      if (action.enabled) {
        verdict.refuseIf(position.supplyShares.sign === 0, "AmountZero");
        checkEnabling(state, action, now, verdict);
      }
      const after = put(withPosition(reserveAt(state, place), account, { backs: action.enabled }));
      if (!action.enabled && inDebt) checkRisk(after, place.pool, account, now, verdict);
      return after;
    }

    case "borrow": {
      const assets = new Fraction(action.assets);
      const shares = assets.over(debtPrice(books));
      verdict.refuseIf(!mayAct(state, account, by, "borrow", now), "Unauthorized");
      verdict.refuseIf(assets.sign === 0, "AmountZero");
      verdict.refuseIf(reserve.retired, "ReserveRetired");
      verdict.refuseIf(reserve.stopped, "ReserveStopped");
      verdict.refuseIf(isBacking(reserve, account), "DebtBacksItself");
      verdict.refuseAbove(assets, idle(books), "LiquidityTooLow");
      if (reserve.borrowCap)
        verdict.refuseAbove(borrowAssets(books).plus(assets), reserve.borrowCap, "BorrowCapExceeded");
      const next = {
        ...withPosition(reserve, account, { borrowShares: position.borrowShares.plus(shares).rounded }),
        books: debtMoved(books, shares),
      };
      const after = withWallet(put(next), token, action.receiver, assets);
      checkRisk(after, place.pool, account, now, verdict, true);
      return after;
    }

    case "repay": {
      const owed = debtOf(reserve, account);
      const byShares = action.shares > 0n && action.shares !== ALL;
      const offered = byShares ? new Fraction(action.shares).times(debtPrice(books)) : new Fraction(action.assets);
      const all =
        action.assets === ALL ||
        action.shares === ALL ||
        (byShares ? new Fraction(action.shares).compare(position.borrowShares) >= 0 : !verdict.isBelow(offered, owed));
      const shares = all
        ? position.borrowShares
        : byShares
          ? new Fraction(action.shares)
          : smaller(position.borrowShares, offered.over(debtPrice(books)));
      const assets = all ? owed : offered;
      if (byShares) verdict.refuseAbove(new Fraction(action.shares), position.borrowShares, "DebtTooLow", ZERO);
      verdict.refuseAbove(ONE, shares, "AmountZero");
      verdict.refuseAbove(assets, wallet, "TransferFromFailed");
      const left = larger(ZERO, position.borrowShares.minus(shares)).rounded;
      const next = {
        ...withPosition(reserve, account, { borrowShares: left }),
        books: debtMoved(books, ZERO.minus(shares)),
      };
      return withWallet(put(next), token, by, ZERO.minus(assets));
    }
  }
};

type Result = { state?: State | undefined; liquidated?: Liquidated; writeOffs?: WriteOff[] };

const resultOf = (state: State, action: Action, now: number, verdict: Verdict, told?: Told): Result => {
  if (action.type === "liquidate") return liquidated(state, action, now, verdict, told) ?? {};
  if (action.type === "takeSilent") return taken(state, action, now, verdict) ?? {};
  return { state: performed(state, action, now, verdict) };
};

/** The possible outcomes of an action at `now`, seconds, and its result. */
export const attempt = (state: State, action: Action, now: number, margin: Margin, told?: Told): Outcome => {
  const verdict = new Verdict(margin);
  const result = resultOf(state, action, now, verdict, told);
  return {
    refusals: verdict.refusals,
    allows: (error) => verdict.allows(error),
    edge: verdict.edge,
    state: result.state && withoutEnded(state, result.state),
    writeOffs: result.liquidated?.writeOffs ?? result.writeOffs ?? [],
    ...(result.liquidated ? { liquidated: result.liquidated } : {}),
  };
};
