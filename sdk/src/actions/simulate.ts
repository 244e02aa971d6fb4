import { reserveIndex } from "../codec/ids.ts";
import {
  type Amount,
  borrowed,
  repaid,
  repayment,
  supplied,
  withdrawal,
  withdrawn,
  withTotals,
} from "../math/books.ts";
import { borrowCapacity, hasDebt, maxBorrow, positionOf } from "../math/health.ts";
import { accrue } from "../math/interest.ts";
import { toSharesDown } from "../math/shares.ts";
import {
  bitsOf,
  findReserve,
  idleOf,
  isReadable,
  MAX_UINT256,
  type PoolSnapshot,
  type ReserveSnapshot,
  withReserve,
} from "../math/snapshot.ts";
import { mulWadUp } from "../math/wad.ts";

/** What the account of a snapshot does for itself. `assets` in token units, or `max`: all of it. */
export type Action = {
  type: "supply" | "withdraw" | "supplyCollateral" | "withdrawCollateral" | "setCollateral" | "borrow" | "repay";
  reserveId: bigint;
  assets?: bigint;
  /** supply, supplyCollateral: the wallet; withdraw, withdrawCollateral, repay: the position; borrow: maxBorrow() */
  max?: boolean;
  /** of setCollateral */
  enabled?: boolean;
};

/** A reason for the core to revert, with the name of its error. Amounts in token units, `limit` and `debt` in WAD of the unit. */
export type Problem = { reserveId: bigint } & (
  | {
      name:
        | "AmountZero"
        | "ReserveRetired"
        | "ReserveStopped"
        | "DebtBacksItself"
        | "NotCollateral"
        | "PriceUnreadable";
    }
  | { name: "WalletTooLow" | "DepositTooLow" | "CollateralTooLow"; balance: bigint; needed: bigint }
  | { name: "LiquidityTooLow"; idle: bigint; needed: bigint }
  | { name: "SupplyCapExceeded" | "BorrowCapExceeded" | "CollateralCapExceeded"; cap: bigint; needed: bigint }
  | { name: "BorrowLimitExceeded"; limit: bigint; debt: bigint }
);

const SUPPLY_BIT = 0;
const COLLATERAL_BIT = 16;
const DEBT_BIT = 32;

const withBit = (snapshot: PoolSnapshot, reserveId: bigint, kind: number, on: boolean): PoolSnapshot => {
  const bit = 1n << BigInt(kind + reserveIndex(reserveId));
  const cleared = snapshot.accountBits & ~bit;
  return { ...snapshot, accountBits: on ? cleared | bit : cleared };
};

/** After a transfer to the core: the wallet and an allowance that is not the largest uint256 fall. */
const pulled = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => ({
  ...reserve,
  walletBalance: reserve.walletBalance > assets ? reserve.walletBalance - assets : 0n,
  allowance:
    reserve.allowance === MAX_UINT256 ? MAX_UINT256 : reserve.allowance > assets ? reserve.allowance - assets : 0n,
});

const pushed = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => ({
  ...reserve,
  walletBalance: reserve.walletBalance + assets,
});

const withCollateral = (reserve: ReserveSnapshot, change: bigint): ReserveSnapshot => ({
  ...reserve,
  position: { ...reserve.position, collateral: reserve.position.collateral + change },
  // The core counts the total only where there is a cap.
  info:
    reserve.info.collateralCap === MAX_UINT256
      ? reserve.info
      : { ...reserve.info, collateralTotal: reserve.info.collateralTotal + change },
});

/** Token units that the action moves. A repayment by amount pays at most the amount. */
export const assetsOf = (snapshot: PoolSnapshot, action: Action): bigint => {
  const reserve = findReserve(snapshot, action.reserveId);
  const given = action.assets ?? 0n;
  switch (action.type) {
    case "setCollateral":
      return 0n;
    case "supply":
    case "supplyCollateral":
      return action.max ? reserve.walletBalance : given;
    case "withdraw":
      return action.max ? withdrawal(reserve, "all").assets : given;
    case "withdrawCollateral":
      return action.max ? reserve.position.collateral : given;
    case "borrow":
      return action.max ? maxBorrow(snapshot, action.reserveId) : given;
    case "repay":
      return repayment(reserve, action.max ? "all" : given).assets;
  }
};

/** The reasons that do not depend on the state after the action. */
const bookProblems = (snapshot: PoolSnapshot, action: Action): Problem[] => {
  const reserve = findReserve(snapshot, action.reserveId);
  const { reserveId } = action;
  const { totals, position, info } = reserve;
  const bits = bitsOf(snapshot, reserveId);
  const assets = assetsOf(snapshot, action);
  const found: Problem[] = [];

  // The conditions under which a deposit can begin to back debts.
  const enabling = () => {
    if (info.liquidationThreshold === 0) found.push({ name: "NotCollateral", reserveId });
    if (bits.hasDebt) found.push({ name: "DebtBacksItself", reserveId });
    if (hasDebt(snapshot) && !isReadable(reserve)) found.push({ name: "PriceUnreadable", reserveId });
    if (info.retired) found.push({ name: "ReserveRetired", reserveId });
    if (info.stopped) found.push({ name: "ReserveStopped", reserveId });
  };

  switch (action.type) {
    case "supply": {
      const shares = toSharesDown(assets, totals.supplyAssets, totals.supplyShares);
      if (shares === 0n) found.push({ name: "AmountZero", reserveId });
      if (info.retired) found.push({ name: "ReserveRetired", reserveId });
      // A deposit that backs debts already can grow.
      if (info.stopped && !bits.supplyBacksDebt) found.push({ name: "ReserveStopped", reserveId });
      const needed = totals.supplyAssets + assets;
      if (needed > info.supplyCap) found.push({ name: "SupplyCapExceeded", reserveId, cap: info.supplyCap, needed });
      break;
    }
    case "withdraw": {
      const { shares } = withdrawal(reserve, action.max ? "all" : assets);
      if (assets === 0n) found.push({ name: "AmountZero", reserveId });
      if (shares > position.supplyShares) {
        const balance = positionOf(reserve).supplyAssets;
        found.push({ name: "DepositTooLow", reserveId, balance, needed: assets });
      }
      const idle = idleOf(reserve);
      if (assets > idle) found.push({ name: "LiquidityTooLow", reserveId, idle, needed: assets });
      break;
    }
    case "supplyCollateral": {
      if (assets === 0n) found.push({ name: "AmountZero", reserveId });
      if (!bits.hasCollateral) enabling();
      const needed = info.collateralTotal + assets;
      if (info.collateralCap !== MAX_UINT256 && needed > info.collateralCap) {
        found.push({ name: "CollateralCapExceeded", reserveId, cap: info.collateralCap, needed });
      }
      break;
    }
    case "withdrawCollateral":
      if (assets === 0n) found.push({ name: "AmountZero", reserveId });
      if (assets > position.collateral) {
        found.push({ name: "CollateralTooLow", reserveId, balance: position.collateral, needed: assets });
      }
      break;
    case "setCollateral":
      if (action.enabled && !bits.supplyBacksDebt) {
        if (position.supplyShares === 0n) found.push({ name: "AmountZero", reserveId });
        enabling();
      }
      break;
    case "borrow": {
      if (assets === 0n) found.push({ name: "AmountZero", reserveId });
      if (info.retired) found.push({ name: "ReserveRetired", reserveId });
      if (info.stopped) found.push({ name: "ReserveStopped", reserveId });
      if (bits.supplyBacksDebt || bits.hasCollateral) found.push({ name: "DebtBacksItself", reserveId });
      const idle = idleOf(reserve);
      if (assets > idle) found.push({ name: "LiquidityTooLow", reserveId, idle, needed: assets });
      const needed = borrowed(reserve, assets).totals.borrowAssets;
      if (needed > info.borrowCap) found.push({ name: "BorrowCapExceeded", reserveId, cap: info.borrowCap, needed });
      break;
    }
    case "repay": {
      const { shares } = repayment(reserve, amountOf(action));
      if (shares === 0n) found.push({ name: "AmountZero", reserveId });
      break;
    }
  }
  return found;
};

const amountOf = (action: Action): Amount => (action.max ? "all" : (action.assets ?? 0n));

const applied = (snapshot: PoolSnapshot, action: Action): PoolSnapshot => {
  const { reserveId } = action;
  const reserve = findReserve(snapshot, reserveId);
  const assets = assetsOf(snapshot, action);
  switch (action.type) {
    case "supply":
      return withReserve(snapshot, pulled(supplied(reserve, assets), assets));
    case "withdraw": {
      const after = pushed(withdrawn(reserve, amountOf(action)), assets);
      const backs = bitsOf(snapshot, reserveId).supplyBacksDebt && after.position.supplyShares !== 0n;
      return withBit(withReserve(snapshot, after), reserveId, SUPPLY_BIT, backs);
    }
    case "supplyCollateral":
      return withBit(
        withReserve(snapshot, pulled(withCollateral(reserve, assets), assets)),
        reserveId,
        COLLATERAL_BIT,
        true,
      );
    case "withdrawCollateral": {
      const after = pushed(withCollateral(reserve, -assets), assets);
      return withBit(withReserve(snapshot, after), reserveId, COLLATERAL_BIT, after.position.collateral !== 0n);
    }
    case "setCollateral":
      return withBit(snapshot, reserveId, SUPPLY_BIT, action.enabled ?? false);
    case "borrow":
      return withBit(withReserve(snapshot, pushed(borrowed(reserve, assets), assets)), reserveId, DEBT_BIT, true);
    case "repay": {
      const after = pulled(repaid(reserve, amountOf(action)), assets);
      return withBit(withReserve(snapshot, after), reserveId, DEBT_BIT, after.position.borrowShares !== 0n);
    }
  }
};

/** Problems that leave no state after the action: a balance below zero, or a debt that backs itself. */
const IMPOSSIBLE: ReadonlySet<Problem["name"]> = new Set([
  "DepositTooLow",
  "CollateralTooLow",
  "LiquidityTooLow",
  "DebtBacksItself",
]);

/**
 * The snapshot after the action, in the same block, with the core's rounding and the rates that follow. An action that a
 * rule forbids (a cap, the borrow limit, a wallet that holds too little) is applied too, for a preview: see problems().
 * @throws RangeError where there is no such state: more than the position or the idle liquidity, or a debt
 * that backs itself
 */
export const apply = (snapshot: PoolSnapshot, action: Action): PoolSnapshot => {
  const impossible = bookProblems(snapshot, action).find((problem) => IMPOSSIBLE.has(problem.name));
  if (impossible) throw new RangeError(`${action.type} cannot be applied: ${impossible.name}`);
  return applied(snapshot, action);
};

/**
 * Whether the account's borrow limit forbids an action for which the pool lacks liquidity: a smaller amount has to keep both.
 * Such an action leaves no state, so the limit is computed from the state before it.
 */
const ownLimit = (snapshot: PoolSnapshot, action: Action, found: Problem[]): Problem[] => {
  const { reserveId } = action;
  const reserve = findReserve(snapshot, reserveId);
  const bits = bitsOf(snapshot, reserveId);
  const lent =
    found.some(({ name }) => name === "LiquidityTooLow") && !found.some(({ name }) => name === "DepositTooLow");
  const borrows = action.type === "borrow" && !bits.supplyBacksDebt && !bits.hasCollateral;
  const withdraws = action.type === "withdraw" && bits.supplyBacksDebt && hasDebt(snapshot);
  if (!lent || !(borrows || withdraws)) return [];

  const { shares } = withdrawal(reserve, amountOf(action));
  const left = { ...reserve.position, supplyShares: reserve.position.supplyShares - shares };
  const { limit, debt, unreadableDebts, unreadableCollateral } = borrowCapacity(
    withdraws ? withReserve(snapshot, { ...reserve, position: left }) : snapshot,
  );
  const unreadable = borrows && (!isReadable(reserve) || unreadableCollateral.length > 0);
  if (unreadable || unreadableDebts.length > 0) return [];
  const owed = borrows ? debt + mulWadUp(assetsOf(snapshot, action), reserve.priceHigh) : debt;
  return owed > limit ? [{ name: "BorrowLimitExceeded", reserveId, limit, debt: owed }] : [];
};

/** Every reason in the snapshot for the core to revert the action. Empty: it succeeds in this block. */
export const problems = (snapshot: PoolSnapshot, action: Action): Problem[] => {
  const reserve = findReserve(snapshot, action.reserveId);
  const { reserveId, type } = action;
  const found = bookProblems(snapshot, action);
  // No amount is given: the limit does not matter.
  if (found.some((problem) => problem.name === "AmountZero")) return found;

  if (type === "supply" || type === "supplyCollateral" || type === "repay") {
    const needed = assetsOf(snapshot, action);
    const balance = reserve.walletBalance;
    if (needed > balance) found.push({ name: "WalletTooLow", reserveId, balance, needed });
    return found;
  }
  if (found.some((problem) => IMPOSSIBLE.has(problem.name))) return [...ownLimit(snapshot, action, found), ...found];
  const before = bitsOf(snapshot, reserveId);
  const limited =
    type === "borrow" ||
    type === "withdrawCollateral" ||
    (type === "withdraw" && before.supplyBacksDebt) ||
    (type === "setCollateral" && !action.enabled && before.supplyBacksDebt);
  const after = limited ? applied(snapshot, action) : snapshot;
  if (!limited || !hasDebt(after)) return found;

  const { limit, debt, unreadableDebts, unreadableCollateral } = borrowCapacity(after);
  // A withdrawal counts unreadable collateral as 0; a borrow reverts.
  const needed = type === "borrow" ? [...unreadableDebts, ...unreadableCollateral] : unreadableDebts;
  for (const unreadable of needed) found.push({ name: "PriceUnreadable", reserveId: unreadable });
  if (needed.length === 0 && limit < debt) found.push({ name: "BorrowLimitExceeded", reserveId, limit, debt });
  return found;
};

/** The snapshot `seconds` later, with the interest and rates of then, without other actions or price changes. */
export const advance = (snapshot: PoolSnapshot, seconds: bigint): PoolSnapshot => {
  const timestamp = snapshot.timestamp + seconds;
  return {
    ...snapshot,
    timestamp,
    reserves: snapshot.reserves.map((reserve) => withTotals(reserve, accrue(reserve.totals, reserve.info, timestamp))),
  };
};
