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

/** Token units a share: a millionth of what it was worth at first. Below it a reserve has lost all it had (invariant 12). */
export const WORTHLESS = new Fraction(1n, 10n ** 12n);

/**
 * Every debt of an account that has nothing left behind it leaves the books. A silent collateral still stands behind it. Here
 * protocol.md is not taken at its word: by that a silent debt would stand in the way as well, and as nothing is left to seize
 * no later call could ever write off any of the account's debts.
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

/** For good: no interest, no weight for new risk, nothing new behind a debt, no settings. What is there can leave. */
export const retired = <Kind extends { retired: boolean; ltv: Fraction }>(reserve: Kind): Kind => ({
  ...reserve,
  retired: true,
  ltv: ZERO,
});
