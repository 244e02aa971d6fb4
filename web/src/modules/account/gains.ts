import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { worthOf } from "@/modules/pools/totals.ts";
import { type Interest, paidOf } from "@/modules/position/earnedInterest.ts";
import type { Holding } from "@/modules/position/holdings.ts";

/** One balance of an account, with principal and interest apart. Token units; `worth` values in WAD of the unit, null: no price. */
export type Balance = {
  side: "supply" | "collateral" | "borrow";
  reserve: ReserveSnapshot;
  assets: bigint;
  worth: bigint | null;
  backsDebt: boolean;
  /** null: the indexer has not answered, or is at another block. `interest`: of a debt, what it costs. */
  gain: { principal: bigint; interest: bigint; worth: bigint | null } | null;
};

/** The balances of a holding: a deposit, collateral that is not lent, and a debt. Collateral earns nothing. */
export function balancesOf(holding: Holding, interest: Interest): Balance[] {
  const { reserve, supplyAssets, collateral, debtAssets, backsDebt } = holding;
  const paid = paidOf(interest, reserve);
  const balance = (side: Balance["side"], assets: bigint, principal: bigint | undefined): Balance => {
    // Shares round down when minted: at first a deposit can be worth one unit less than was paid in.
    const earned =
      principal === undefined ? null : side === "supply" && assets === principal - 1n ? 0n : assets - principal;
    return {
      side,
      reserve,
      assets,
      worth: worthOf(reserve, assets),
      backsDebt: side === "collateral" || (side === "supply" && backsDebt),
      gain:
        earned === null
          ? null
          : { principal: assets - earned, interest: earned, worth: signedWorthOf(reserve, earned) },
    };
  };
  return [
    ...(supplyAssets > 0n ? [balance("supply", supplyAssets, paid?.supplyPrincipal)] : []),
    ...(collateral > 0n ? [balance("collateral", collateral, collateral)] : []),
    ...(debtAssets > 0n ? [balance("borrow", debtAssets, paid?.borrowPrincipal)] : []),
  ];
}

/** As worthOf(), for an amount that may be below 0. */
function signedWorthOf(reserve: ReserveSnapshot, assets: bigint): bigint | null {
  const worth = worthOf(reserve, assets < 0n ? -assets : assets);
  return worth === null || assets >= 0n ? worth : -worth;
}

/** Σ of a value over the balances, debts subtracted; null where one is unknown. WAD of the unit. */
export function netOf(balances: readonly Balance[], valueIn: (balance: Balance) => bigint | null): bigint | null {
  let sum = 0n;
  for (const balance of balances) {
    const value = valueIn(balance);
    if (value === null) return null;
    sum += balance.side === "borrow" ? -value : value;
  }
  return sum;
}
