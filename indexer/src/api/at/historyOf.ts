import { entry } from "ponder:schema";
import { and, asc, eq, gt } from "ponder";
import type { Hex } from "viem";
import { ApiError } from "../limits/apiError.ts";
import type { Question } from "../question.ts";
import { averageCost, type Basis, fifo } from "./costBasis.ts";

type EntryRow = typeof entry.$inferSelect;

/** A row of an account's history: the ledger's, with what it was worth and cost. Values are WAD of the pool's unit. */
export type HistoryRow = EntryRow & {
  symbol: string;
  decimals: number;
  unit: string;
  /** deltaAssets and interest at the middle of the price band after the row's block; null: unknown, or no balance changes. */
  value: bigint | null;
  interestValue: bigint | null;
  /** Of deposits (lent and unlent), null of debts and of rows without a balance. */
  average: Basis | null;
  fifo: Basis | null;
};

/** Token units at the middle of a reserve's price band after a block, WAD of the unit; null: the price is unknown. */
export const worthThen = async (
  question: Question,
  { reserveId, timestamp, block }: { reserveId: Hex; timestamp: number; block: number },
  assets: bigint,
): Promise<bigint | null> => {
  const price = await question.price(reserveId, timestamp, block);
  return price === null ? null : (assets * (price.low + price.high)) / (2n * 10n ** 18n);
};

/** Rows of one answer. */
export const MAX_HISTORY = 10_000;
const PIECE = 1_000;

const readEntries = async ({ reader }: Question, account: Hex): Promise<EntryRow[]> => {
  const rows: EntryRow[] = [];
  for (let after = ""; rows.length < MAX_HISTORY; ) {
    const query = reader.db
      .select()
      .from(entry)
      .where(and(eq(entry.account, account), gt(entry.id, after)))
      .orderBy(asc(entry.id))
      .limit(PIECE);
    const piece = await reader.run(query);
    rows.push(...piece);
    if (piece.length < PIECE) return rows;
    after = (piece.at(-1) as EntryRow).id;
  }
  // A cost basis needs the whole history: a part would be wrong without looking so.
  throw new ApiError(
    "QUERY_TOO_LARGE",
    `This account has ${MAX_HISTORY} ledger rows or more. Read them in pages with \`entries\` of /graphql.`,
  );
};

/** An account's whole ledger, oldest first. @throws ApiError QUERY_TOO_LARGE from 10,000 rows on */
export const historyOf = (question: Question, account: Hex): Promise<HistoryRow[]> =>
  question.memo(`history ${account}`, () => readHistory(question, account));

const readHistory = async (question: Question, account: Hex): Promise<HistoryRow[]> => {
  const entries = await readEntries(question, account);
  const rows = await Promise.all(
    entries.map(async (row): Promise<HistoryRow> => {
      const [reserve, pool, value, interestValue] = await Promise.all([
        question.lookups.reserve.load(row.reserveId),
        question.lookups.pool.load(row.poolId),
        row.side === null ? null : worthThen(question, row, row.deltaAssets),
        row.side === null ? null : worthThen(question, row, row.interest),
      ]);
      return {
        ...row,
        symbol: reserve?.symbol ?? "?",
        decimals: reserve?.decimals ?? 0,
        unit: pool?.unit ?? "?",
        value,
        interestValue,
        average: null,
        fifo: null,
      };
    }),
  );
  const balances = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    if (row.side !== "supply" && row.side !== "collateral") continue;
    const key = `${row.reserveId} ${row.side}`;
    balances.set(key, [...(balances.get(key) ?? []), row]);
  }
  for (const own of balances.values()) {
    const [averages, lots] = [averageCost(own), fifo(own)];
    own.forEach((row, i) => {
      row.average = averages[i] ?? null;
      row.fifo = lots[i] ?? null;
    });
  }
  return rows;
};
