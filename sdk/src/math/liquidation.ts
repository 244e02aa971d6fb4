import { hasDebt, liquidationPrice, positionOf, weigh } from "./health.ts";
import { bitsOf, findReserve, isReadable, type PoolSnapshot, type ReserveSnapshot, withReserve } from "./snapshot.ts";
import { mulDivDown, mulDivUp, WAD } from "./wad.ts";

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

/** The reserves of the same token that count for the account: a retired reserve's token can be listed again. */
const sameToken = (snapshot: PoolSnapshot, { info }: ReserveSnapshot): ReserveSnapshot[] =>
  snapshot.reserves.filter((reserve) => {
    const { hasDebt: owes, supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserve.id);
    return reserve.info.token.toLowerCase() === info.token.toLowerCase() && (owes || supplyBacksDebt || hasCollateral);
  });

/** No price of a token is searched above this, WAD of the unit for one whole token. */
const HIGHEST = 2n ** 128n;

/**
 * The liquidation price of a token that several reserves of the account hold, which all have the same price: its debts and
 * its collateral offset each other, and what is left of them decides which way is the dangerous one. Found by halving on
 * the health factor itself, so exact to its rounding.
 */
function offsetOf(snapshot: PoolSnapshot, members: ReserveSnapshot[]): Pick<Liquidation, "price" | "when"> | null {
  const [{ decimals }] = members as [ReserveSnapshot];
  const needed = snapshot.reserves.filter(({ id }) => !members.some((member) => member.id === id));
  const { unreadableCollateral, unreadableDebt } = weigh({ ...snapshot, reserves: needed }, "liquidation");
  if (unreadableCollateral.length + unreadableDebt.length > 0) return null;
  const holdsAt = (price: bigint): boolean => {
    const scaled = mulDivUp(price, WAD, 10n ** BigInt(decimals));
    const at = members.reduce(
      (moved, { id }) => withReserve(moved, { ...findReserve(snapshot, id), priceLow: scaled, priceHigh: scaled }),
      snapshot,
    );
    const { collateral, debt } = weigh(at, "liquidation");
    return collateral >= debt;
  };
  const [low, high] = [holdsAt(1n), holdsAt(HIGHEST)];
  if (low === high) return null;
  let [falls, rises] = [1n, HIGHEST];
  while (rises - falls > 1n) {
    const middle = (falls + rises) / 2n;
    if (holdsAt(middle) === low) falls = middle;
    else rises = middle;
  }
  return low ? { price: falls, when: "rises" } : { price: rises, when: "falls" };
}

function aloneOf(snapshot: PoolSnapshot, reserveId: bigint): Pick<Liquidation, "price" | "when"> | null {
  const owes = bitsOf(snapshot, reserveId).hasDebt;
  const price = owes ? debtLiquidationPrice(snapshot, reserveId) : liquidationPrice(snapshot, reserveId);
  return price === null ? null : { price, when: owes ? "rises" : "falls" };
}

/**
 * The liquidation price of the reserve's token, for collateral or for a debt of the account. null: there is none.
 * Where reserves of the same token count on both sides, the price moves both, and all of them have the same answer.
 */
export const liquidationOf = (snapshot: PoolSnapshot, reserveId: bigint): Liquidation | null => {
  if (!hasDebt(snapshot)) return null;
  const reserve = findReserve(snapshot, reserveId);
  const members = sameToken(snapshot, reserve);
  if (!members.some(({ id }) => id === reserveId)) return null;
  const found = members.length > 1 ? offsetOf(snapshot, members) : aloneOf(snapshot, reserveId);
  if (found === null) return null;
  const counted = found.when === "rises" ? reserve.priceLow : reserve.priceHigh;
  const today = mulDivDown(counted, 10n ** BigInt(reserve.decimals), WAD);
  return {
    ...found,
    distance: isReadable(reserve) && today > 0n ? ((found.price - today) * WAD) / today : null,
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
