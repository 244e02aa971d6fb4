import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { stressed } from "@weir/sdk/math/stress";
import { uncoveredDebt } from "@weir/sdk/math/uncovered";
import { backsWith, type DebtorPosition, snapshotWith } from "./fetchDebtors.ts";

/** Falls that are looked at, in per cent. */
export const FALLS = [10, 30, 50] as const;

export type BadDebt = {
  /** Of each reserve, for each of FALLS: WAD of the unit. */
  rows: { id: bigint; losses: bigint[] }[];
  counted: number;
  /** Accounts with a price that cannot be read. */
  unread: number;
};

/** The debts of all accounts that would stay unpaid if the price of one reserve's asset fell at once. */
export function badDebtOf(snapshot: PoolSnapshot, accounts: readonly (readonly DebtorPosition[])[]): BadDebt {
  const all = accounts.map((positions) => {
    const own = snapshotWith(snapshot, positions);
    return { own, today: uncoveredDebt(own) };
  });
  const known = all.flatMap(({ own, today }) => (today === null ? [] : { own, today }));
  const rows = snapshot.reserves.map(({ id }) => ({
    id,
    losses: FALLS.map((fall) => {
      const scenario = { prices: new Map([[id, -100 * fall]]), seconds: 0n, rates: new Map() };
      // The fall of a price that does not back its debts leaves an account as it is: no need to compute it.
      return known.reduce(
        (sum, { own, today }) => sum + (backsWith(own, id) ? (uncoveredDebt(stressed(own, scenario)) ?? 0n) : today),
        0n,
      );
    }),
  }));
  return { rows, counted: known.length, unread: all.length - known.length };
}
