import { borrowCapacity, type HealthFactor, hasDebt, healthFactor, positionOf } from "../math/health.ts";
import { apy } from "../math/interest.ts";
import { type Liquidation, liquidationOf, roomOf } from "../math/liquidation.ts";
import { bitsOf, findReserve, type PoolSnapshot } from "../math/snapshot.ts";

/**
 * A quantity of the account or of the reserve that an action changes. Amounts are token units, percentages and values WAD
 * (values of the pool's unit). null: there is no such quantity.
 */
export type Change =
  | {
      name: "supply" | "collateral" | "debt" | "wallet";
      kind: "amount";
      symbol: string;
      decimals: number;
      before: bigint;
      after: bigint;
    }
  | { name: "supplyApy" | "borrowApy"; kind: "percent"; before: bigint; after: bigint }
  | { name: "health"; kind: "health"; before: HealthFactor; after: HealthFactor }
  | {
      name: "liquidation";
      kind: "liquidation";
      reserveId: bigint;
      symbol: string;
      before: Liquidation | null;
      after: Liquidation | null;
    }
  /** "owed": all debts of the account in the pool. "limit": the most that it may owe. */
  | { name: "owed" | "limit"; kind: "value"; before: bigint; after: bigint }
  /** whether the lent deposit backs debts */
  | { name: "backsDebt"; kind: "switch"; before: boolean; after: boolean };

function allReserveChanges(before: PoolSnapshot, after: PoolSnapshot, reserveId: bigint): Change[] {
  const [was, is] = [findReserve(before, reserveId), findReserve(after, reserveId)];
  const [had, has] = [positionOf(was), positionOf(is)];
  const { symbol, decimals } = was;
  const amount = (name: "supply" | "collateral" | "debt" | "wallet", before: bigint, after: bigint): Change => ({
    name,
    kind: "amount",
    symbol,
    decimals,
    before,
    after,
  });
  const [backed, backs] = [bitsOf(before, reserveId).supplyBacksDebt, bitsOf(after, reserveId).supplyBacksDebt];
  return [
    amount("supply", had.supplyAssets, has.supplyAssets),
    amount("collateral", had.collateral, has.collateral),
    amount("debt", had.debtAssets, has.debtAssets),
    { name: "backsDebt", kind: "switch", before: backed, after: backs },
    amount("wallet", was.walletBalance, is.walletBalance),
    ...(had.supplyAssets !== has.supplyAssets
      ? [rate("supplyApy", was.supplyRate, is.supplyRate)]
      : had.debtAssets !== has.debtAssets
        ? [rate("borrowApy", was.borrowRate, is.borrowRate)]
        : []),
  ];
}

const rate = (name: "supplyApy" | "borrowApy", before: bigint, after: bigint): Change => ({
  name,
  kind: "percent",
  before: apy(before),
  after: apy(after),
});

type LiquidationChange = Extract<Change, { kind: "liquidation" }>;

/** Distance of a price to its liquidation price, for sorting. Infinite where no price liquidates, or one is unreadable. */
function nearness({ after }: LiquidationChange): number {
  const room = after && roomOf(after);
  return room === null ? Number.POSITIVE_INFINITY : Number(room);
}

function allRiskChanges(before: PoolSnapshot, after: PoolSnapshot): Change[] {
  const [could, can] = [borrowCapacity(before), borrowCapacity(after)];
  const prices = before.reserves.map(
    ({ id, symbol }): LiquidationChange => ({
      name: "liquidation",
      kind: "liquidation",
      reserveId: id,
      symbol,
      before: liquidationOf(before, id),
      after: liquidationOf(after, id),
    }),
  );
  return [
    { name: "health", kind: "health", before: healthFactor(before), after: healthFactor(after) },
    ...prices.sort((one, other) => nearness(one) - nearness(other)),
    { name: "owed", kind: "value", before: could.debt, after: can.debt },
    { name: "limit", kind: "value", before: could.limit, after: can.limit },
  ];
}

/** A quantity that stays equal is left out, except for the APY of a position that changes, and the health of a debtor. */
function shown(changes: Change[], before: PoolSnapshot, after: PoolSnapshot): Change[] {
  const owes = hasDebt(before) || hasDebt(after);
  return changes.filter((change) => {
    if (change.kind === "percent" || (change.kind === "health" && owes)) return true;
    if (change.kind === "liquidation") return change.before?.price !== change.after?.price;
    return change.before !== change.after;
  });
}

/** What several actions in a pool change for the account as a whole: its health, liquidation prices, debts and limit. */
export const riskChangesOf = (before: PoolSnapshot, after: PoolSnapshot): Change[] =>
  shown(allRiskChanges(before, after), before, after);

/** What several actions in a pool change in one reserve, as in changesOf(). */
export const reserveChangesOf = (before: PoolSnapshot, after: PoolSnapshot, reserveId: bigint): Change[] =>
  shown(allReserveChanges(before, after, reserveId), before, after);

/**
 * What an action on a reserve changes, most important first; the price nearest to liquidation leads its kind. A quantity
 * that stays equal is left out, except for the APY of a position that changes and for the health factor of an account that
 * owes.
 */
export function changesOf(before: PoolSnapshot, after: PoolSnapshot, reserveId: bigint): Change[] {
  return [...riskChangesOf(before, after), ...reserveChangesOf(before, after, reserveId)];
}
