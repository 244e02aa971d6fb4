import { toDebtDown, toDebtSharesDown, toDebtSharesUp, toDebtUp } from "./debt.ts";
import { currentRates, type Totals } from "./interest.ts";
import { toAssetsDown, toSharesDown, toSharesUp } from "./shares.ts";
import type { ReserveSnapshot } from "./snapshot.ts";

// How the core changes the totals of one reserve and the account's position in it, with the core's rounding. These functions
// do not check whether the core allows the change: see problems() in actions/simulate.ts.

/** Token units, or the whole position. */
export type Amount = bigint | "all";

/** The reserve with other totals, and the rates that follow from them. A retired reserve has rates of 0. */
export const withTotals = (reserve: ReserveSnapshot, totals: Totals): ReserveSnapshot => {
  const { borrowRate, supplyRate } = currentRates(totals, reserve.info);
  return { ...reserve, totals, borrowRate, supplyRate };
};

const moved = (
  reserve: ReserveSnapshot,
  totals: Partial<Totals>,
  position: Partial<ReserveSnapshot["position"]>,
): ReserveSnapshot => ({
  ...withTotals(reserve, { ...reserve.totals, ...totals }),
  position: { ...reserve.position, ...position },
});

/** The reserve after a deposit; its shares are rounded down. */
export const supplied = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => {
  const { totals, position } = reserve;
  const shares = toSharesDown(assets, totals.supplyAssets, totals.supplyShares);
  return moved(
    reserve,
    { supplyAssets: totals.supplyAssets + assets, supplyShares: totals.supplyShares + shares },
    { supplyShares: position.supplyShares + shares },
  );
};

/** What a withdrawal pays out and burns. For "all" assets are rounded down; for an amount shares are rounded up. */
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

/** Debt shares are rounded up, which may raise the total debt by one token unit; suppliers receive it. */
export const borrowed = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => {
  const { totals, position } = reserve;
  const shares = toDebtSharesUp(assets, totals.borrowIndex);
  const borrowShares = totals.borrowShares + shares;
  const borrowAssets = toDebtDown(borrowShares, totals.borrowIndex);
  const supplyAssets = totals.supplyAssets + borrowAssets - totals.borrowAssets - assets;
  return moved(reserve, { supplyAssets, borrowAssets, borrowShares }, { borrowShares: position.borrowShares + shares });
};

/**
 * What a repayment costs and burns. An amount is converted to shares, rounded down, at most the whole debt; their assets,
 * rounded up, are paid. They may be less than the amount.
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
