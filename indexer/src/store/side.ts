import { toDebtUp } from "@weir/sdk/math/debt";
import type { Totals } from "@weir/sdk/math/interest";
import { toAssetsDown } from "@weir/sdk/math/shares";

/** One of the three balances that an account has in a reserve, and what it is worth. */
export type Side = {
  name: "supply" | "borrow" | "collateral";
  /** Token units of a balance: of shares, or of `collateral` the token units themselves. */
  worth: (shares: bigint) => bigint;
};

/** Lent deposits: what they are worth is rounded down. `totals`: accrued to the event, and after it. */
export const supplySide = (totals: Pick<Totals, "supplyAssets" | "supplyShares">): Side => ({
  name: "supply",
  worth: (shares) => toAssetsDown(shares, totals.supplyAssets, totals.supplyShares),
});

/** Debts: what is owed is rounded up. */
export const borrowSide = (totals: Pick<Totals, "borrowIndex">): Side => ({
  name: "borrow",
  worth: (shares) => toDebtUp(shares, totals.borrowIndex),
});

/** Unlent collateral. */
export const collateralSide: Side = { name: "collateral", worth: (assets) => assets };
