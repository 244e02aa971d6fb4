import { borrowRate, supplyRate, type Totals, utilisation } from "./interest.ts";
import { toAssetsDown, toAssetsUp, toSharesDown, toSharesUp } from "./shares.ts";
import type { ReserveSnapshot } from "./snapshot.ts";

// What LendingPools does to the books of one reserve and to the account's position in it, with its rounding. Nothing here
// asks whether the chain would allow it: see problems() in simulate.ts. A move is in token units, or all of the position.

export type Amount = bigint | "all";

/** The reserve with other books, and the rates that follow from them. */
export const withTotals = (reserve: ReserveSnapshot, totals: Totals): ReserveSnapshot => {
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

/** Debt shares are rounded up. */
export const borrowed = (reserve: ReserveSnapshot, assets: bigint): ReserveSnapshot => {
  const { totals, position } = reserve;
  const shares = toSharesUp(assets, totals.borrowAssets, totals.borrowShares);
  return moved(
    reserve,
    { borrowAssets: totals.borrowAssets + assets, borrowShares: totals.borrowShares + shares },
    { borrowShares: position.borrowShares + shares },
  );
};

/**
 * What a repayment costs and burns: an amount is turned into shares rounded down, at most all of the debt, and those are
 * paid rounded up, so a little less than the amount may be taken. The books fall by `lowered`, rounded down.
 */
export const repayment = (
  { totals, position }: ReserveSnapshot,
  amount: Amount,
): { assets: bigint; shares: bigint; lowered: bigint } => {
  const offered =
    amount === "all" ? position.borrowShares : toSharesDown(amount, totals.borrowAssets, totals.borrowShares);
  const shares = offered < position.borrowShares ? offered : position.borrowShares;
  return {
    assets: toAssetsUp(shares, totals.borrowAssets, totals.borrowShares),
    shares,
    lowered: toAssetsDown(shares, totals.borrowAssets, totals.borrowShares),
  };
};

export const repaid = (reserve: ReserveSnapshot, amount: Amount): ReserveSnapshot => {
  const { totals, position } = reserve;
  const { shares, lowered } = repayment(reserve, amount);
  return moved(
    reserve,
    { borrowAssets: totals.borrowAssets - lowered, borrowShares: totals.borrowShares - shares },
    { borrowShares: position.borrowShares - shares },
  );
};
