import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type NamedToken, namesOf, renamed, symbolOf } from "./names.ts";

type Snapshots = readonly (PoolSnapshot | undefined)[];

let last: { of: Snapshots; faucets: readonly NamedToken[]; named: Snapshots } | undefined;

/**
 * The snapshots of all pools on the page, with symbols that distinguish their tokens and those of the faucets.
 * Memoised: all components get the same objects, so that derived values are not recomputed.
 */
export function distinct(snapshots: Snapshots, faucets: readonly NamedToken[]): Snapshots {
  const same =
    last?.faucets === faucets &&
    last.of.length === snapshots.length &&
    last.of.every((snapshot, at) => snapshot === snapshots[at]);
  if (last && same) return last.named;
  const tokens = snapshots.flatMap((snapshot) =>
    (snapshot?.reserves ?? []).map(({ symbol, info }) => ({ symbol, token: info.token })),
  );
  const nameOf = namesOf([
    ...tokens,
    ...faucets.map(({ symbol, token }) => ({ symbol: symbolOf(symbol, token), token })),
  ]);
  const named = snapshots.map((snapshot) => snapshot && renamed(snapshot, nameOf));
  last = { of: snapshots, faucets, named };
  return named;
}
