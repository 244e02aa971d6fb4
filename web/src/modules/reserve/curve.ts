import { apy, borrowRate, supplyRate } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";

/** The borrow and supply rates at a utilisation, WAD a year with compounding. */
export function apysAt(reserve: ReserveSnapshot, utilisation: bigint): { borrow: bigint; supply: bigint } {
  const { curve, reserveFactor } = reserve.info;
  const borrow = borrowRate(curve, utilisation, reserve.totals.rateAtTarget);
  return { borrow: apy(borrow), supply: apy(supplyRate(borrow, utilisation, reserveFactor)) };
}

/** Points of the curve at every percent, and at its kink. */
export function curvePoints(reserve: ReserveSnapshot) {
  const kink = (BigInt(reserve.info.curve.targetUtilisation) * WAD) / 10_000n;
  const percents = Array.from({ length: 101 }, (_, percent) => (BigInt(percent) * WAD) / 100n);
  const at = [...percents.filter((utilisation) => utilisation !== kink), kink].sort((a, b) => (a < b ? -1 : 1));
  return at.map((utilisation) => ({ utilisation, ...apysAt(reserve, utilisation) }));
}
