import { positionOf } from "@weir/sdk/math/health";
import { apy, utilisation } from "@weir/sdk/math/interest";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { folded } from "@/lib/lookAlike.ts";
import type { PoolResult } from "@/modules/pools/hooks/usePools.ts";
import { worthOf } from "@/modules/pools/totals.ts";
import type { Column, MarketView } from "./marketView.ts";

/** What the account has lent and deposited as collateral, and what it owes. Token units. */
export function ownOf(reserve: ReserveSnapshot): { supply: bigint; debt: bigint } {
  const { supplyAssets, collateral, debtAssets } = positionOf(reserve);
  return { supply: supplyAssets + collateral, debt: debtAssets };
}

/** Whether the account has a position. Needs no arithmetic, so it is valid for any state. */
const isMine = ({ position }: ReserveSnapshot): boolean =>
  position.supplyShares + position.collateral + position.borrowShares > 0n;

/** What a reserve is sorted by; null: it has no such value now, and comes last. */
const keyOf: Record<Column, (reserve: ReserveSnapshot) => bigint | number | string | null> = {
  asset: ({ symbol }) => symbol,
  supplied: (reserve) => worthOf(reserve, reserve.totals.supplyAssets),
  borrowed: (reserve) => worthOf(reserve, reserve.totals.borrowAssets),
  utilisation: ({ totals }) => utilisation(totals.supplyAssets, totals.borrowAssets),
  supplyApy: ({ supplyRate }) => apy(supplyRate),
  borrowApy: ({ borrowRate }) => apy(borrowRate),
  ltv: ({ info }) => (info.liquidationThreshold === 0 ? null : info.ltv),
  wallet: (reserve) => worthOf(reserve, reserve.walletBalance),
  mySupply: (reserve) => worthOf(reserve, ownOf(reserve).supply),
  myDebt: (reserve) => worthOf(reserve, ownOf(reserve).debt),
};

/** The reserves in that order. Equal ones keep the pool's. Values are compared in the pool's unit. */
export function sorted(reserves: readonly ReserveSnapshot[], sort: MarketView["sort"]): readonly ReserveSnapshot[] {
  if (sort === null) return reserves;
  const keyed = reserves.map((reserve) => ({ reserve, key: keyOf[sort.by](reserve) }));
  const sign = sort.up ? 1 : -1;
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === "string" && typeof b === "string") return sign * a.localeCompare(b);
      return a < b ? -sign : a > b ? sign : 0;
    })
    .map(({ reserve }) => reserve);
}

/** A token is found by the beginning of its address, of which "0x" alone says nothing. */
const hasAddress = ({ info }: ReserveSnapshot, search: string): boolean =>
  /^0x[0-9a-f]/i.test(search) && info.token.toLowerCase().startsWith(search.toLowerCase());

const fits = (text: string, wanted: string): boolean =>
  text.toLowerCase().includes(wanted.toLowerCase()) || (folded(wanted) !== "" && folded(text).includes(folded(wanted)));

/** A pool to show, with those of its reserves that the view keeps. `reserves` is empty while it loads or has failed. */
export type Arranged = { result: PoolResult; reserves: readonly ReserveSnapshot[] };

export type Arrangement = {
  shown: Arranged[];
  /** Reserves shown, and reserves in all pools. */
  matching: number;
  total: number;
};

/**
 * The pools and reserves that fit the view. A search finds symbols, names of pools and token addresses; pools that are
 * not read yet stay, so that nothing seems to be missing.
 * @param hasPositions whether the snapshots hold the account's positions; without them nothing is "mine"
 */
export function arrange(
  results: readonly PoolResult[],
  view: MarketView,
  hasPositions: (result: PoolResult) => boolean,
): Arrangement {
  const search = view.search.trim();
  let matching = 0;
  let total = 0;
  const shown = results.flatMap((result): Arranged[] => {
    const { pool } = result;
    total += pool?.snapshot.reserves.length ?? 0;
    if (view.pool !== null && result.id.toLowerCase() !== view.pool) return [];
    if (!pool) return [{ result, reserves: [] }];
    const named = search === "" || fits(result.name, search) || result.id.toLowerCase() === search.toLowerCase();
    const kept = pool.snapshot.reserves.filter(
      (reserve) =>
        (view.asset === null || reserve.info.token.toLowerCase() === view.asset) &&
        (!view.mine || (hasPositions(result) && isMine(reserve))) &&
        (named || fits(reserve.symbol, search) || hasAddress(reserve, search)),
    );
    matching += kept.length;
    return kept.length === 0 ? [] : [{ result, reserves: sorted(kept, view.sort) }];
  });
  return { shown, matching, total };
}
