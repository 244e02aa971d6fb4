import { positionOf } from "@weir/sdk/math/health";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { worthOf } from "@/modules/pools/totals.ts";
import { type Interest, paidOf } from "@/modules/position/earnedInterest.ts";
import type { Holding } from "@/modules/position/holdings.ts";

export type Side = "supply" | "collateral" | "borrow";

/**
 * What a balance cost and brought until its last change: docs/math.md, “Profit”. `assets` in token units, the rest in WAD of the unit, each
 * action at the price of its block; null: a price that it needs is unknown.
 */
export type Basis = {
  assets: bigint;
  paid: bigint | null;
  taken: bigint | null;
  cost: bigint | null;
  interest: bigint | null;
  realised: bigint | null;
};

/** By reserve and side: `${reserveId} ${side}`. */
export type Bases = Map<string, Basis>;

/**
 * Where a balance's worth comes from, WAD of the unit: worth = paid + interest + price + taken. Of a debt each is what is owed, and the
 * profit is the negative of the last three.
 */
export type Profit = { paid: bigint; interest: bigint; price: bigint; taken: bigint };

/** One balance of an account, with principal and interest apart. Token units; `worth` values in WAD of the unit, null: no price. */
export type Balance = {
  side: Side;
  reserve: ReserveSnapshot;
  assets: bigint;
  worth: bigint | null;
  backsDebt: boolean;
  /** null: the indexer has not answered, or is at another block. `interest`: of a debt, what it costs. */
  gain: { principal: bigint; interest: bigint; worth: bigint | null } | null;
  /** null: the indexer has not answered or is at another block, or a price is unknown. */
  profit: Profit | null;
};

/** Of an empty balance no price is needed. */
const worthNow = (reserve: ReserveSnapshot, assets: bigint): bigint | null =>
  assets === 0n ? 0n : signedWorthOf(reserve, assets);

/** What came of a balance that is `assets` token units now. */
function profitOf(reserve: ReserveSnapshot, assets: bigint, basis: Basis | undefined): Profit | null {
  if (!basis) return null;
  const { paid, taken, cost, interest, realised } = basis;
  const [worth, accrued] = [worthNow(reserve, assets), worthNow(reserve, assets - basis.assets)];
  if (paid === null || taken === null || cost === null || interest === null || realised === null) return null;
  if (worth === null || accrued === null) return null;
  return { paid, interest: interest + accrued, price: realised + worth - cost - accrued, taken };
}

/** The balances of a holding: a deposit, collateral that is not lent, and a debt. Collateral earns nothing. */
export function balancesOf(holding: Holding, interest: Interest, bases: Bases | undefined): Balance[] {
  const { reserve, supplyAssets, collateral, debtAssets, backsDebt } = holding;
  const paid = paidOf(interest, reserve);
  const balance = (side: Side, assets: bigint, principal: bigint | undefined): Balance => {
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
      // Both come from the indexer: where its shares are others than the chain's, its bases are too.
      profit: paid ? profitOf(reserve, assets, bases?.get(`${reserve.id} ${side}`)) : null,
    };
  };
  return [
    ...(supplyAssets > 0n ? [balance("supply", supplyAssets, paid?.supplyPrincipal)] : []),
    ...(collateral > 0n ? [balance("collateral", collateral, collateral)] : []),
    ...(debtAssets > 0n ? [balance("borrow", debtAssets, paid?.borrowPrincipal)] : []),
  ];
}

/** The balances that an account had in a pool and that are empty now. */
export function closedOf({ reserves }: PoolSnapshot, bases: Bases | undefined): Balance[] {
  return reserves.flatMap((reserve) => {
    const { supplyAssets, collateral, debtAssets } = positionOf(reserve);
    return (
      [
        ["supply", supplyAssets],
        ["collateral", collateral],
        ["borrow", debtAssets],
      ] as const
    ).flatMap(([side, assets]): Balance[] => {
      const basis = bases?.get(`${reserve.id} ${side}`);
      // Where the indexer still has something, it is behind the chain.
      if (!basis || assets > 0n || basis.assets > 0n) return [];
      const profit = profitOf(reserve, 0n, basis);
      return [{ side, reserve, assets: 0n, worth: 0n, backsDebt: false, gain: null, profit }];
    });
  });
}

/** The value of the token unit that a rounding of shares gives or takes is worth no figure. WAD. */
const DUST = 10n ** 12n;

export const withoutDust = (wad: bigint): bigint => (wad < DUST && wad > -DUST ? 0n : wad);

/** What a balance has brought the account, WAD of the unit. */
export const profitIn = ({ side, profit }: Balance): bigint | null => {
  if (!profit) return null;
  const gained = profit.interest + profit.price + profit.taken;
  return side === "borrow" ? -gained : gained;
};

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
