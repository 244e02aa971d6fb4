import { supplyPrice, writtenOff } from "./books.ts";
import { Fraction, ZERO } from "./fraction.ts";
import { withoutAuction } from "./seizure.ts";
import { type Actor, brought, isBacking, owes, type Place, type State, withPosition, withReserve } from "./state.ts";

export type WriteOff = {
  place: Place;
  assets: Fraction;
  shares: Fraction;
  fromFees: Fraction;
  fromSuppliers: Fraction;
};

/** Token units per share: a millionth of the first share price. Below it a reserve is retired (invariant 12). */
export const WORTHLESS = new Fraction(1n, 10n ** 12n);

/**
 * Writes off every debt of an account without collateral; a collateral without a price counts as one. protocol.md differs: by
 * its text a debt without a price would prevent this, and no later call could write off any of the account's debts.
 */
export const cleared = (
  state: State,
  pool: number,
  account: Actor,
  now: number,
): { state: State; writeOffs: WriteOff[] } => {
  const { reserves } = state.pools[pool]!;
  if (reserves.some((reserve) => isBacking(reserve, account))) return { state, writeOffs: [] };
  let after = withoutAuction(state, pool, account);
  const writeOffs: WriteOff[] = [];
  for (const [index, stored] of reserves.entries()) {
    if (!owes(stored, account)) continue;
    const reserve = brought(stored, now);
    const shares = reserve.positions[account]!.borrowShares;
    const { books, ...loss } = writtenOff(reserve.books, shares);
    const lost = supplyPrice(books).below(WORTHLESS);
    const next = { ...withPosition(reserve, account, { borrowShares: ZERO }), books };
    after = withReserve(after, { pool, index }, lost ? retired(next) : next);
    writeOffs.push({ place: { pool, index }, shares, ...loss });
  }
  return { state: after, writeOffs };
};

/** For ever: no interest, loan-to-value 0, no new collateral, no new settings. Deposits can be withdrawn. */
export const retired = <Kind extends { retired: boolean; ltv: Fraction }>(reserve: Kind): Kind => ({
  ...reserve,
  retired: true,
  ltv: ZERO,
});
