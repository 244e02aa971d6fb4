import { backingOf, positionOf } from "./health.ts";
import { bitsOf, isReadable, type PoolSnapshot } from "./snapshot.ts";
import { mulDivDown, mulWadDown, mulWadUp } from "./wad.ts";

const BPS = 10_000n;

/**
 * What liquidations at the largest bonus would leave unpaid of an account's debts if its collateral were sold at these prices
 * now: debts at the high ends of their bands, less collateral at the low ends divided by 1 + its bonus. Suppliers bear it, after
 * the fees that are not claimed.
 * @returns WAD of the unit, rounded up; 0: the collateral covers all. null: a price that it needs cannot be read
 */
export function uncoveredDebt(snapshot: PoolSnapshot): bigint | null {
  let [debts, paid] = [0n, 0n];
  for (const reserve of snapshot.reserves) {
    const { hasDebt, supplyBacksDebt, hasCollateral } = bitsOf(snapshot, reserve.id);
    if (!(hasDebt || supplyBacksDebt || hasCollateral)) continue;
    if (!isReadable(reserve)) return null;
    if (hasDebt) debts += mulWadUp(positionOf(reserve).debtAssets, reserve.priceHigh);
    else {
      const worth = mulWadDown(backingOf(snapshot, reserve), reserve.priceLow);
      paid += mulDivDown(worth, BPS, BPS + BigInt(reserve.info.maxBonus));
    }
  }
  return debts > paid ? debts - paid : 0n;
}
