import { hasDebt, liquidationPrice, positionOf, weigh } from "./health.ts";
import { bitsOf, findReserve, isReadable, type PoolSnapshot, withReserve } from "./snapshot.ts";
import { mulDivDown, WAD } from "./wad.ts";

/** A price of one token at which the account can be liquidated, all else equal. */
export type Liquidation = {
  /** WAD of the unit for one whole token: the last price at which the health factor is at least 1. */
  price: bigint;
  /** Which way the price has to move: that of collateral falls, that of a debt rises. */
  when: "falls" | "rises";
  /**
   * From today's price to it as a part of today's price, WAD, signed, rounded towards zero. Today's price is the end of
   * the band that a liquidation counts: high for collateral, low for a debt. null: it cannot be read now
   */
  distance: bigint | null;
};

/**
 * The price of a debt's token at which the health factor is 1, all else equal: Σ other debts + debt · P = Σ collateral.
 * Above it the account can be liquidated; a result below today's price means that it can be already.
 * @returns WAD of the unit for one whole token, rounded down; 0 where the other debts alone exceed the collateral.
 * null where nothing is owed in the reserve, or another price is unreadable.
 */
export const debtLiquidationPrice = (snapshot: PoolSnapshot, reserveId: bigint): bigint | null => {
  if (!bitsOf(snapshot, reserveId).hasDebt) return null;
  const reserve = findReserve(snapshot, reserveId);
  const { debtAssets } = positionOf(reserve);
  if (debtAssets === 0n) return null;

  // A price of zero removes the debt itself from the sums.
  const others = weigh(withReserve(snapshot, { ...reserve, priceLow: 0n, priceHigh: 0n }), "liquidation");
  if (others.unreadableCollateral.length > 0 || others.unreadableDebt.some((id) => id !== reserveId)) return null;
  if (others.debt >= others.collateral) return 0n;
  return mulDivDown(others.collateral - others.debt, 10n ** BigInt(reserve.decimals), debtAssets);
};

/** The liquidation price of the reserve's token, for collateral or for a debt of the account. null: there is none. */
export const liquidationOf = (snapshot: PoolSnapshot, reserveId: bigint): Liquidation | null => {
  if (!hasDebt(snapshot)) return null;
  const owes = bitsOf(snapshot, reserveId).hasDebt;
  const price = owes ? debtLiquidationPrice(snapshot, reserveId) : liquidationPrice(snapshot, reserveId);
  if (price === null) return null;
  const reserve = findReserve(snapshot, reserveId);
  const counted = owes ? reserve.priceLow : reserve.priceHigh;
  const today = mulDivDown(counted, 10n ** BigInt(reserve.decimals), WAD);
  return {
    price,
    when: owes ? "rises" : "falls",
    distance: isReadable(reserve) && today > 0n ? ((price - today) * WAD) / today : null,
  };
};

/**
 * How far the price can move against the account before a liquidation, as a factor: 1.19 allows a debt's price to rise by
 * 19 %, or a collateral's price to fall to 1/1.19 of itself. Below 1 the account can be liquidated already.
 * @returns WAD, rounded down; null where today's price cannot be read
 */
export const roomOf = ({ when, distance }: Liquidation): bigint | null => {
  if (distance === null) return null;
  if (when === "rises") return WAD + distance;
  return (WAD * WAD) / (WAD + distance);
};
