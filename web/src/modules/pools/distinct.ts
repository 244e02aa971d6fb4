import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type NamedToken, namesOf, renamed, symbolOf } from "./names.ts";

type Snapshots = readonly (PoolSnapshot | undefined)[];

type Named = { of: Snapshots; faucets: readonly NamedToken[]; named: Snapshots };

/** Of the connected account, and of another one that a page shows. */
let last: Named[] = [];

/**
 * The snapshots of all pools on the page, with symbols that distinguish their tokens and those of the faucets.
 * Memoised: all components get the same objects, so that derived values are not recomputed.
 */
export function distinct(snapshots: Snapshots, faucets: readonly NamedToken[]): Snapshots {
  const same = last.find(
    (one) =>
      one.faucets === faucets &&
      one.of.length === snapshots.length &&
      one.of.every((snapshot, at) => snapshot === snapshots[at]),
  );
  if (same) return same.named;
  const tokens = snapshots.flatMap((snapshot) =>
    (snapshot?.reserves ?? []).map(({ symbol, info }) => ({ symbol, token: info.token })),
  );
  const nameOf = namesOf([
    ...tokens,
    ...faucets.map(({ symbol, token }) => ({ symbol: symbolOf(symbol, token), token })),
  ]);
  const named = snapshots.map((snapshot) => snapshot && renamed(snapshot, nameOf));
  last = [{ of: snapshots, faucets, named }, ...last].slice(0, 2);
  return named;
}
