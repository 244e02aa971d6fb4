import { entry, type position } from "ponder:schema";
import { toDebtUp } from "@weir/sdk/math/debt";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { and, eq, sql } from "ponder";
import type { Question } from "../question.ts";
import { filterSql } from "../sql/filterSql.ts";
import { type AsOf, untilThen } from "./asOf.ts";
import { liveOf, type ReserveThen } from "./reserveAt.ts";

export type PositionRow = typeof position.$inferSelect;
/** A position as of a moment: shares and principal after the last event until then. Without `at`: now. */
export type PositionThen = PositionRow & { at?: AsOf };

export const hasAnything = ({ supplyShares, borrowShares, collateral }: PositionThen): boolean =>
  supplyShares + borrowShares + collateral > 0n;

/** One balance as the ledger's last row until then has it. */
type Balance = {
  reserveId: string;
  side: string | null;
  shares: bigint;
  assets: bigint;
  paid: bigint;
  backs: boolean;
  timestamp: number;
  lastId: string;
};

/** All balances of an account then, from its ledger. */
const balancesAt = async ({ reader }: Question, account: PositionRow["account"], at: AsOf): Promise<Balance[]> => {
  const last = <T>(column: unknown) => sql<T>`(array_agg(${column} order by ${entry.id} desc))[1]`;
  const query = reader.db
    .select({
      reserveId: sql<string>`${entry.reserveId}`,
      side: sql<string | null>`${entry.side}`,
      shares: last<bigint>(entry.sharesAfter).mapWith(BigInt),
      assets: last<bigint>(entry.assetsAfter).mapWith(BigInt),
      paid: sql<bigint>`sum(${entry.deltaAssets})`.mapWith(BigInt),
      backs: last<boolean>(entry.supplyBacksDebt),
      timestamp: sql<number>`max(${entry.timestamp})`,
      lastId: sql<string>`max(${entry.id})`,
    })
    .from(entry)
    .where(and(eq(entry.account, account), filterSql(entry, untilThen(at))))
    .groupBy(entry.reserveId, entry.side);
  return await reader.run(query);
};

/** Positions of one account as they were then; rows that had no event yet are left out. */
export const positionsAt = async (
  question: Question,
  rows: readonly PositionRow[],
  at: AsOf | undefined,
): Promise<PositionThen[]> => {
  const [first] = rows;
  if (at === undefined || first === undefined) return [...rows];
  const balances = await balancesAt(question, first.account, at);
  return rows.flatMap((row) => {
    const own = balances.filter(({ reserveId }) => reserveId === row.reserveId);
    const side = (name: string) => own.find((balance) => balance.side === name);
    if (own.length === 0) return [];
    const newest = own.reduce((a, b) => (b.lastId > a.lastId ? b : a));
    const [supply, borrow, collateral] = [side("supply"), side("borrow"), side("collateral")];
    return {
      ...row,
      supplyShares: supply?.shares ?? 0n,
      borrowShares: borrow?.shares ?? 0n,
      collateral: collateral?.shares ?? 0n,
      supplyPrincipal: supply?.paid ?? 0n,
      borrowPrincipal: borrow?.paid ?? 0n,
      supplyAssets: supply?.assets ?? 0n,
      borrowAssets: borrow?.assets ?? 0n,
      supplyBacksDebt: newest.backs,
      updatedAt: newest.timestamp,
      at,
    };
  });
};

/** What a position is worth at its moment, token units: deposits rounded down, debts up, as the core counts them. */
export const worthOf = async (question: Question, row: PositionThen, reserve: ReserveThen) => {
  const { supplyAssets, supplyShares, borrowIndex } = await liveOf(question, reserve);
  const supplied = toAssetsDown(row.supplyShares, supplyAssets, supplyShares);
  const owed = toDebtUp(row.borrowShares, borrowIndex);
  return {
    supplyAssets: supplied,
    debtAssets: owed,
    /** Earned and owed since the first event, token units. */
    supplyInterest: supplied - row.supplyPrincipal,
    debtInterest: owed - row.borrowPrincipal,
  };
};
