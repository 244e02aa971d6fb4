import { borrowCapacity, isWithinLimit, positionOf } from "@weir/sdk/math/health";
import { bitsOf, findReserve, idleOf, isReadable, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Intent } from "./intent.ts";

const CAP = "The pool’s cap is reached.";
const DEBTS = "Your debts in this pool need all of it. Repay some first.";
const lentOut = (symbol: string) => `All ${symbol} of the pool is lent out now. Try again when some is repaid.`;

/** Why not even the smallest amount can be moved now, in a sentence. */
export function whyNothing(
  snapshot: PoolSnapshot,
  { type, reserveId }: Pick<Intent, "type" | "reserveId">,
): string | null {
  const reserve = findReserve(snapshot, reserveId);
  const { symbol, walletBalance, position } = reserve;
  const { supplyAssets, debtAssets } = positionOf(reserve);
  switch (type) {
    case "setCollateral":
      return null;
    case "supply":
    case "supplyCollateral":
      return walletBalance === 0n ? `Your wallet holds no ${symbol}.` : CAP;
    case "borrow":
      return whyNoBorrow(snapshot, reserveId);
    case "repay":
      return debtAssets === 0n ? `You owe no ${symbol} in this pool.` : `Your wallet holds no ${symbol}.`;
    case "withdraw":
      if (supplyAssets === 0n) return `You have supplied no ${symbol} in this pool.`;
      return idleOf(reserve) === 0n ? lentOut(symbol) : DEBTS;
    case "withdrawCollateral":
      return position.collateral === 0n ? `You have no ${symbol} as collateral in this pool.` : DEBTS;
  }
}

function whyNoBorrow(snapshot: PoolSnapshot, reserveId: bigint): string {
  const reserve = findReserve(snapshot, reserveId);
  const { symbol, info, totals } = reserve;
  const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserveId);
  if (info.retired) return `${symbol} is retired in this pool: nobody can borrow it.`;
  if (info.stopped) return `${symbol} is stopped in this pool: nobody can borrow it now.`;
  if (supplyBacksDebt || hasCollateral)
    return `Your ${symbol} backs debts here. Stop that before you borrow ${symbol}.`;
  const { limit, unreadableDebts, unreadableCollateral } = borrowCapacity(snapshot);
  if (!isReadable(reserve) || unreadableDebts.length + unreadableCollateral.length > 0) {
    return "A price that this needs cannot be read now. Try again in a few minutes.";
  }
  if (limit === 0n) return "Nothing of yours backs a debt in this pool. Supply collateral first.";
  if (idleOf(reserve) === 0n) return lentOut(symbol);
  if (totals.borrowAssets >= info.borrowCap) return CAP;
  return isWithinLimit(snapshot)
    ? "Your debts use up all that your collateral carries. Repay some or add collateral first."
    : "Your debts are past what your collateral carries. Repay some first.";
}
