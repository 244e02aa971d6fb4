import { toDebtDown, toDebtSharesDown, toDebtSharesUp, toDebtUp } from "./debt.ts";
import { borrowRate, supplyRate, type Totals, utilisation } from "./interest.ts";
import { toAssetsDown, toSharesDown, toSharesUp } from "./shares.ts";
import type { ReserveSnapshot } from "./snapshot.ts";

// What LendingPools does to the books of one reserve and to the account's position in it, with its rounding. Nothing here
// asks whether the chain would allow it: see problems() in simulate.ts. A move is in token units, or all of the position.

export type Amount = bigint | "all";

/** The reserve with other books, and the rates that follow from them. A retired one has none. */
export const withTotals = (reserve: ReserveSnapshot, totals: Totals): ReserveSnapshot => {
  if (reserve.info.retired) return { ...reserve, totals, borrowRate: 0n, supplyRate: 0n };
  const used = utilisation(totals.supplyAssets, totals.borrowAssets);
  const rate = borrowRate(reserve.info.curve, used, totals.rateAtTarget);
  return { ...reserve, totals, borrowRate: rate, supplyRate: supplyRate(rate, used, reserve.info.reserveFactor) };
};

const moved = (
  reserve: ReserveSnapshot,
  totals: Partial<Totals>,
  position: Partial<ReserveSnapshot["position"]>,
): ReserveSnapshot => ({
  ...withTotals(reserve, { ...reserve.totals, ...totals }),
  position: { ...reserve.position, ...position },
});

/** Shares are rounded down. */
export const supplied = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => {
  const { totals, position } = reserve;
  const shares = toSharesDown(assets, totals.supplyAssets, totals.supplyShares);
  return moved(
    reserve,
    { supplyAssets: totals.supplyAssets + assets, supplyShares: totals.supplyShares + shares },
    { supplyShares: position.supplyShares + shares },
  );
};

/** What a withdrawal pays out and burns. Of all: assets rounded down; of an amount: shares rounded up. */
export const withdrawal = (
  { totals, position }: ReserveSnapshot,
  amount: Amount,
): { assets: bigint; shares: bigint } =>
  amount === "all"
    ? {
        assets: toAssetsDown(position.supplyShares, totals.supplyAssets, totals.supplyShares),
        shares: position.supplyShares,
      }
    : { assets: amount, shares: toSharesUp(amount, totals.supplyAssets, totals.supplyShares) };

export const withdrawn = (reserve: ReserveSnapshot, amount: Amount): ReserveSnapshot => {
  const { totals, position } = reserve;
  const { assets, shares } = withdrawal(reserve, amount);
  return moved(
    reserve,
    { supplyAssets: totals.supplyAssets - assets, supplyShares: totals.supplyShares - shares },
    { supplyShares: position.supplyShares - shares },
  );
};

/** Debt shares are rounded up, which may make all debts a token unit more: it is the suppliers'. */
export const borrowed = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => {
  const { totals, position } = reserve;
  const shares = toDebtSharesUp(assets, totals.borrowIndex);
  const borrowShares = totals.borrowShares + shares;
  const borrowAssets = toDebtDown(borrowShares, totals.borrowIndex);
  const supplyAssets = totals.supplyAssets + borrowAssets - totals.borrowAssets - assets;
  return moved(reserve, { supplyAssets, borrowAssets, borrowShares }, { borrowShares: position.borrowShares + shares });
};

/**
 * What a repayment costs and burns: an amount is turned into shares rounded down, at most all of the debt, and those are
 * paid rounded up, so a little less than the amount may be taken.
 */
export const repayment = (
  { totals, position }: ReserveSnapshot,
  amount: Amount,
): { assets: bigint; shares: bigint } => {
  const offered = amount === "all" ? position.borrowShares : toDebtSharesDown(amount, totals.borrowIndex);
  const shares = offered < position.borrowShares ? offered : position.borrowShares;
  return { assets: toDebtUp(shares, totals.borrowIndex), shares };
};

export const repaid = (reserve: ReserveSnapshot, amount: Amount): ReserveSnapshot => {
  const { totals, position } = reserve;
  const { shares } = repayment(reserve, amount);
  const borrowShares = totals.borrowShares - shares;
  return moved(
    reserve,
    { borrowAssets: toDebtDown(borrowShares, totals.borrowIndex), borrowShares },
    { borrowShares: position.borrowShares - shares },
  );
};
