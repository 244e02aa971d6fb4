import { borrowed, withdrawn } from "./books.ts";
import { toDebtUp } from "./debt.ts";
import { apy } from "./interest.ts";
import { toAssetsDown } from "./shares.ts";
import {
  bitsOf,
  findReserve,
  idleOf,
  isReadable,
  type PoolSnapshot,
  type ReserveSnapshot,
  withReserve,
} from "./snapshot.ts";
import { min, mulDivUp, mulWadDown, mulWadUp, WAD } from "./wad.ts";

// The value of an account and the largest amounts it can move, from one snapshot: the core's weighing, operation by operation.

const BPS = 10_000n;

/** The account's position in a reserve, token units. Assets are rounded down, debts up. */
export const positionOf = ({
  totals,
  position,
}: Pick<ReserveSnapshot, "totals" | "position">): { supplyAssets: bigint; debtAssets: bigint; collateral: bigint } => ({
  supplyAssets: toAssetsDown(position.supplyShares, totals.supplyAssets, totals.supplyShares),
  debtAssets: toDebtUp(position.borrowShares, totals.borrowIndex),
  collateral: position.collateral,
});

/** Token units of the reserve that back the account's debts: unlent collateral, and the lent deposit if enabled. */
export const backingOf = (snapshot: PoolSnapshot, reserve: ReserveSnapshot): bigint => {
  const { supplyAssets, collateral } = positionOf(reserve);
  return collateral + (bitsOf(snapshot, reserve.id).supplyBacksDebt ? supplyAssets : 0n);
};

/** Whether the account owes in any reserve of the pool. */
export const hasDebt = (snapshot: PoolSnapshot): boolean => snapshot.accountBits >> 32n !== 0n;

export type Weight = {
  /** Σ collateral · factor, WAD of the unit, each rounded down */
  collateral: bigint;
  /** Σ debt, WAD of the unit, each rounded up */
  debt: bigint;
  /** Reserves that would count and whose price cannot be read. */
  unreadableCollateral: bigint[];
  unreadableDebt: bigint[];
};

/** "risk": collateral at low · LTV, debt at high. "liquidation": collateral at high · threshold, debt at low. */
export const weigh = (snapshot: PoolSnapshot, view: "risk" | "liquidation"): Weight => {
  const weight: Weight = { collateral: 0n, debt: 0n, unreadableCollateral: [], unreadableDebt: [] };
  for (const reserve of snapshot.reserves) {
    const bits = bitsOf(snapshot, reserve.id);
    if (bits.hasDebt) {
      const price = view === "risk" ? reserve.priceHigh : reserve.priceLow;
      weight.debt += mulWadUp(positionOf(reserve).debtAssets, price);
      if (!isReadable(reserve)) weight.unreadableDebt.push(reserve.id);
    } else if (bits.supplyBacksDebt || bits.hasCollateral) {
      const [price, factor] =
        view === "risk" ? [reserve.priceLow, reserve.info.ltv] : [reserve.priceHigh, reserve.info.liquidationThreshold];
      weight.collateral += (mulWadDown(backingOf(snapshot, reserve), price) * BigInt(factor)) / BPS;
      if (!isReadable(reserve)) weight.unreadableCollateral.push(reserve.id);
    }
  }
  return weight;
};

/**
 * WAD, rounded down; below 1e18 anyone may liquidate.
 * null: no debt. "unreadable": a price that it needs cannot be read now; borrowing and liquidating revert with
 * PriceUnreadable.
 */
export type HealthFactor = bigint | null | "unreadable";

/** Σ collateral at its high price · liquidation threshold ÷ Σ debt at its low price, as a liquidation sees it. */
export const healthFactor = (snapshot: PoolSnapshot): HealthFactor => {
  if (!hasDebt(snapshot)) return null;
  const weight = weigh(snapshot, "liquidation");
  if (weight.unreadableDebt.length + weight.unreadableCollateral.length > 0) return "unreadable";
  return weight.debt === 0n ? null : (weight.collateral * WAD) / weight.debt;
};

/**
 * What the account may owe in all, and what it owes, WAD of the unit: collateral at low · LTV, debt at high.
 * unreadableDebts: reserves it owes in whose price cannot be read now. While there are any, `debt` lacks them and the
 * chain refuses every action that needs the limit.
 * unreadableCollateral: reserves that back the debts and whose price cannot be read. They count 0, and borrowing reverts.
 */
export const borrowCapacity = (
  snapshot: PoolSnapshot,
): { limit: bigint; debt: bigint; unreadableDebts: bigint[]; unreadableCollateral: bigint[] } => {
  const { collateral, debt, unreadableDebt, unreadableCollateral } = weigh(snapshot, "risk");
  return { limit: collateral, debt, unreadableDebts: unreadableDebt, unreadableCollateral };
};

/** Whether the core accepts this state at the end of an action: no debt, or all debts readable and within the limit. */
export const isWithinLimit = (snapshot: PoolSnapshot): boolean => {
  if (!hasDebt(snapshot)) return true;
  const { limit, debt, unreadableDebts } = borrowCapacity(snapshot);
  return unreadableDebts.length === 0 && limit >= debt;
};

/**
 * The largest amount in 0…most that holds; holding for one means holding for all below it. Walks down from the top in
 * doubling steps, as the answer is mostly there, then halves what is left.
 */
const largest = (most: bigint, holds: (amount: bigint) => boolean): bigint => {
  if (most <= 0n) return 0n;
  if (holds(most)) return most;
  let bad = most;
  let step = 1n;
  while (bad > step && !holds(bad - step)) {
    bad -= step;
    step *= 2n;
  }
  let good = bad > step ? bad - step : 0n;
  while (bad - good > 1n) {
    const middle = (good + bad) / 2n;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
};

const debtBit = (reserveId: bigint): bigint => 1n << (32n + (reserveId & 0xffn));

/**
 * The most that the account can borrow of the reserve in the snapshot's block, token units: its limit, the reserve's idle
 * liquidity and cap. 0 where it cannot borrow: retired, stopped, backing its own debt, or a price it needs is unreadable.
 * Interest lowers it in later blocks: pass `advance(snapshot, seconds)` for an amount that still holds then.
 */
export const maxBorrow = (snapshot: PoolSnapshot, reserveId: bigint): bigint => {
  const reserve = findReserve(snapshot, reserveId);
  const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserveId);
  if (reserve.info.retired || reserve.info.stopped || supplyBacksDebt || hasCollateral || !isReadable(reserve))
    return 0n;
  const owing = { ...snapshot, accountBits: snapshot.accountBits | debtBit(reserveId) };
  const { limit, debt, unreadableCollateral } = borrowCapacity(snapshot);
  if (unreadableCollateral.length > 0) return 0n;
  // An upper bound, for any rounding of the debt; `largest` finds the exact amount below it.
  const affordable = limit < debt ? 0n : ((limit - debt + 1n) * WAD) / reserve.priceHigh + 1n;
  return largest(
    min(affordable, min(idleOf(reserve), reserve.info.borrowCap - reserve.totals.borrowAssets)),
    (amount) => {
      const after = borrowed(reserve, amount);
      // The debt is rounded up to a share, which may raise the total by a token unit more than the amount.
      return after.totals.borrowAssets <= after.info.borrowCap && isWithinLimit(withReserve(owing, after));
    },
  );
};

/**
 * The most of the account's lent deposit that it can take out in the snapshot's block, token units: what is idle, and what
 * its debts leave free. Needs no price where the deposit backs nothing or nothing is owed.
 */
export const maxWithdraw = (snapshot: PoolSnapshot, reserveId: bigint): bigint => {
  const reserve = findReserve(snapshot, reserveId);
  const most = min(positionOf(reserve).supplyAssets, idleOf(reserve));
  if (!bitsOf(snapshot, reserveId).supplyBacksDebt) return most;
  return largest(most, (amount) => isWithinLimit(withReserve(snapshot, withdrawn(reserve, amount))));
};

/** The most of the account's unlent collateral that it can take out in the snapshot's block, token units. */
export const maxWithdrawCollateral = (snapshot: PoolSnapshot, reserveId: bigint): bigint => {
  const reserve = findReserve(snapshot, reserveId);
  const { collateral } = reserve.position;
  return largest(collateral, (amount) =>
    isWithinLimit(
      withReserve(snapshot, { ...reserve, position: { ...reserve.position, collateral: collateral - amount } }),
    ),
  );
};

/**
 * The price of this collateral at which the health factor is 1, all else equal: Σ others + amount · P · threshold = debt.
 * Below it the account can be liquidated; a result above today's price means that it can be already.
 * @returns WAD of the unit for one whole token, rounded up. null where it never happens: no debt, other collateral covers
 * the debt alone, or the asset backs nothing. Also null while another price that it needs is unreadable.
 */
export const liquidationPrice = (snapshot: PoolSnapshot, reserveId: bigint): bigint | null => {
  const reserve = findReserve(snapshot, reserveId);
  const { hasDebt: owes, supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserveId);
  const threshold = BigInt(reserve.info.liquidationThreshold);
  const amount = owes || !(supplyBacksDebt || hasCollateral) ? 0n : backingOf(snapshot, reserve);
  if (amount === 0n || threshold === 0n || !hasDebt(snapshot)) return null;

  // A price of zero removes the asset's own value from the sums.
  const others = weigh(withReserve(snapshot, { ...reserve, priceLow: 0n, priceHigh: 0n }), "liquidation");
  if (others.unreadableDebt.length > 0 || others.unreadableCollateral.some((id) => id !== reserveId)) return null;
  if (others.collateral >= others.debt) return null;

  const value = mulDivUp(others.debt - others.collateral, BPS, threshold);
  return mulDivUp(value, 10n ** BigInt(reserve.decimals), amount);
};

/**
 * What the account's net worth earns in a year at today's rates, compounded: (Σ supply · its APY − Σ debt · its APY) ÷
 * (Σ supply + Σ collateral − Σ debt), every value at the middle of its band.
 * @returns WAD, signed, rounded towards zero. null: nothing there, worth nothing or less, or a price is unreadable
 */
export const netApy = (snapshot: PoolSnapshot): bigint | null => {
  let worth = 0n;
  let yearly = 0n;
  for (const reserve of snapshot.reserves) {
    const { supplyAssets, debtAssets, collateral } = positionOf(reserve);
    if (supplyAssets + debtAssets + collateral === 0n) continue;
    if (!isReadable(reserve)) return null;
    const price = (reserve.priceLow + reserve.priceHigh) / 2n;
    worth += (supplyAssets + collateral - debtAssets) * price;
    yearly += (supplyAssets * apy(reserve.supplyRate) - debtAssets * apy(reserve.borrowRate)) * price;
  }
  return worth <= 0n ? null : yearly / worth;
};
