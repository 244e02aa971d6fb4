import { bitsOf, isReadable, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Scenario } from "@weir/sdk/math/stress";
import { lnWad, WAD } from "@weir/sdk/math/wad";
import { middlePrice } from "@/modules/pools/middlePrice.ts";
import { perToken } from "@/modules/pools/totals.ts";
import type { Assumed } from "./stressQuery.ts";

const BPS = WAD / 10_000n;

/** The reserves whose prices bear on the account's health factor: what backs its debts, and what it owes. */
export const counted = (snapshot: PoolSnapshot): ReserveSnapshot[] =>
  snapshot.reserves.filter(({ id }) => {
    const { supplyBacksDebt, hasCollateral, hasDebt } = bitsOf(snapshot, id);
    return supplyBacksDebt || hasCollateral || hasDebt;
  });

export const owedIn = (snapshot: PoolSnapshot): ReserveSnapshot[] =>
  snapshot.reserves.filter(({ id }) => bitsOf(snapshot, id).hasDebt);

/** The assumptions for the SDK: by id, rates continuous. Indexes that the pool lacks are ignored. */
export function scenarioOf(snapshot: PoolSnapshot, { moves, days, rates }: Assumed): Scenario {
  const byId = <T>(values: ReadonlyMap<number, number>, turn: (value: number) => T): Map<bigint, T> =>
    new Map(
      [...values].flatMap(([at, value]) => {
        const reserve = snapshot.reserves[at];
        return reserve ? [[reserve.id, turn(value)] as const] : [];
      }),
    );
  return {
    prices: byId(moves, (move) => move),
    seconds: BigInt(days) * 86_400n,
    rates: byId(rates, (apy) => lnWad(WAD + BigInt(apy) * BPS)),
  };
}

/** Whether the price is not held near the unit: further than a tenth from 1. */
export function isVolatile(reserve: ReserveSnapshot): boolean {
  if (!isReadable(reserve)) return true;
  const price = perToken(middlePrice(reserve), reserve.decimals);
  return price < (WAD * 9n) / 10n || price > (WAD * 11n) / 10n;
}

/** The same reserves by the source of their price: what shares a source moves together. Unknown sources stand alone. */
export function togetherOf(
  reserves: readonly ReserveSnapshot[],
  sources: ReadonlyMap<bigint, string> | undefined,
): ReserveSnapshot[][] {
  const groups = new Map<string, ReserveSnapshot[]>();
  for (const reserve of reserves) {
    const source = sources?.get(reserve.id) ?? `${reserve.id}`;
    groups.set(source, [...(groups.get(source) ?? []), reserve]);
  }
  return [...groups.values()];
}
