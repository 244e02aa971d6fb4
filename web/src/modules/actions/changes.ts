import { borrowCapacity, type HealthFactor, hasDebt, healthFactor, positionOf } from "@weir/sdk/math/health";
import { apy } from "@weir/sdk/math/interest";
import { type Liquidation, liquidationOf, roomOf } from "@weir/sdk/math/liquidation";
import { bitsOf, findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { TermName } from "@/lib/terms.ts";

/** A line of the preview. Values in their own units; null: there is none. */
export type Change = { key: string; label: string; term?: TermName } & (
  | { kind: "amount"; symbol: string; decimals: number; before: bigint; after: bigint }
  | { kind: "percent"; before: bigint; after: bigint }
  | { kind: "health"; before: HealthFactor; after: HealthFactor }
  | { kind: "liquidation"; before: Liquidation | null; after: Liquidation | null }
  | { kind: "value"; before: bigint; after: bigint }
  | { kind: "switch"; before: boolean; after: boolean }
);

type Line = Change & { always?: boolean };

function reserveLines(before: PoolSnapshot, after: PoolSnapshot, reserveId: bigint): Line[] {
  const [was, is] = [findReserve(before, reserveId), findReserve(after, reserveId)];
  const [had, has] = [positionOf(was), positionOf(is)];
  const { symbol, decimals } = was;
  const amount = (key: string, label: string, before: bigint, after: bigint): Line => ({
    key,
    label,
    kind: "amount",
    symbol,
    decimals,
    before,
    after,
  });
  const [backed, backs] = [bitsOf(before, reserveId).supplyBacksDebt, bitsOf(after, reserveId).supplyBacksDebt];
  return [
    amount("supply", "Your deposit", had.supplyAssets, has.supplyAssets),
    amount("collateral", "Your collateral", had.collateral, has.collateral),
    amount("debt", "Your debt", had.debtAssets, has.debtAssets),
    { key: "backs", label: "Backs debt", term: "backsDebt", kind: "switch", before: backed, after: backs },
    amount("wallet", "In your wallet", was.walletBalance, is.walletBalance),
    ...(had.supplyAssets !== has.supplyAssets
      ? [rate("supplyApy", "Supply APY", was.supplyRate, is.supplyRate)]
      : had.debtAssets !== has.debtAssets
        ? [rate("borrowApy", "Borrow APY", was.borrowRate, is.borrowRate)]
        : []),
  ];
}

const rate = (key: "supplyApy" | "borrowApy", label: string, before: bigint, after: bigint): Line => ({
  key,
  label,
  term: key,
  kind: "percent",
  before: apy(before),
  after: apy(after),
  always: true,
});

type LiquidationLine = Extract<Line, { kind: "liquidation" }>;

/** The price that has the shortest way to go comes first; what is out of danger, or cannot be told, comes last. */
function nearness({ after }: LiquidationLine): number {
  const room = after && roomOf(after);
  return room === null ? Number.POSITIVE_INFINITY : Number(room);
}

function riskLines(before: PoolSnapshot, after: PoolSnapshot): Line[] {
  const [could, can] = [borrowCapacity(before), borrowCapacity(after)];
  const prices = before.reserves.map(
    ({ id, symbol }): LiquidationLine => ({
      key: `liquidation-${symbol}`,
      label: `${symbol} liquidation price`,
      term: "liquidationPrice",
      kind: "liquidation",
      before: liquidationOf(before, id),
      after: liquidationOf(after, id),
    }),
  );
  return [
    {
      key: "health",
      label: "Health factor",
      term: "healthFactor",
      kind: "health",
      before: healthFactor(before),
      after: healthFactor(after),
      always: hasDebt(before) || hasDebt(after),
    },
    ...prices.sort((one, other) => nearness(one) - nearness(other)),
    { key: "owed", label: "Owed in this pool", kind: "value", before: could.debt, after: can.debt },
    { key: "limit", label: "Borrow limit", term: "borrowLimit", kind: "value", before: could.limit, after: can.limit },
  ];
}

const isChange = (line: Line): boolean =>
  line.kind === "liquidation" ? line.before?.price !== line.after?.price : line.before !== line.after;

/** What an action changes for its user, most important first. A line that stays as it is says nothing and is left out. */
export function changesOf(before: PoolSnapshot, after: PoolSnapshot, reserveId: bigint): Change[] {
  const lines = [...riskLines(before, after), ...reserveLines(before, after, reserveId)];
  return lines.filter((line) => line.always || isChange(line)).map(({ always: _, ...change }) => change);
}
