import { and, count, eq, min, or, type PgColumn, type PgTable, sql, sum } from "ponder";
import type { Address } from "viem";
import type { ApiEnvironment } from "../environment.ts";
import type { Question } from "../question.ts";
import type { Sql } from "../sql/reader.ts";
import { countChains, elders, type Pair } from "./chains.ts";

// With whom an account traded, and what that is worth: by the same formula for deals and for loans. docs/reputation.md explains it.

/** Trades of one kind. Of a row: its two parties, what was traded, when it ended (seconds), and whether it ended well. */
export type Trades = {
  table: PgTable;
  parties: readonly [PgColumn, PgColumn];
  token: PgColumn;
  amount: PgColumn;
  end: PgColumn;
  done: Sql;
};

export type Standing = {
  /** Accounts with whom a trade was done. */
  counterparties: number;
  chains: number;
  /** Seconds: the end of the first trade that was done; null: none was. */
  since: number | null;
  /** Token units of trades that were done. */
  volumes: { token: Address; amount: bigint; trades: number }[];
};

/** Pairs that are looked at, the oldest: a flow over them takes some ten milliseconds. */
export const MAX_PAIRS = 20_000;
/** Chains that are counted. */
export const MAX_CHAINS = 50;
/** Tokens whose volumes are told, those with the most trades. */
const MAX_TOKENS = 100;

/** A count of the rows for which the condition is true. */
export const countWhere = (condition: Sql) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** The trades to which the account is a party. */
export const ofParty = ({ parties }: Pick<Trades, "parties">, account: Address): Sql | undefined =>
  or(...parties.map((party) => eq(party, account)));

const readPairs = async ({ reader: { db, run } }: Question, { table, parties, end, done }: Trades): Promise<Pair[]> => {
  const a = sql<string>`least(${parties[0]}, ${parties[1]})`;
  const b = sql<string>`greatest(${parties[0]}, ${parties[1]})`;
  const first = min(end);
  const rows = await run(
    db.select({ a, b, first }).from(table).where(done).groupBy(a, b).orderBy(first, a, b).limit(MAX_PAIRS),
  );
  return rows.map((row) => ({ ...row, first: Number(row.first) }));
};

/** The pairs of the last block that somebody asked at. */
const kept = new WeakMap<ApiEnvironment, Map<Trades, { at: string; pairs: Promise<Pair[]> }>>();

const pairsOf = async (question: Question, trades: Trades): Promise<Pair[]> => {
  const { block, time } = await question.head();
  const at = `${block} ${time}`;
  const ofAll = kept.get(question.environment) ?? new Map<Trades, { at: string; pairs: Promise<Pair[]> }>();
  kept.set(question.environment, ofAll);
  const known = ofAll.get(trades);
  if (known?.at === at) return known.pairs;
  const pairs = readPairs(question, trades);
  ofAll.set(trades, { at, pairs });
  // A question that came too late must not fail the next one.
  pairs.catch(() => ofAll.delete(trades));
  return pairs;
};

/** @param from whose acquaintances the chains begin with; empty: those who have traded for longest */
export const standingOf = async (
  question: Question,
  trades: Trades,
  account: Address,
  from: readonly Address[],
): Promise<Standing> => {
  const { db, run } = question.reader;
  const { table, token, amount, end, done } = trades;
  const volumes = await run(
    db
      .select({
        ...{ token: sql<Address>`${token}`, amount: sum(amount), trades: count() },
        // Of all tokens, also of those beyond the limit.
        since: sql<number>`min(min(${end})) over ()`,
      })
      .from(table)
      .where(and(ofParty(trades, account), done))
      .groupBy(token)
      .orderBy(sql`count(*) desc`, token)
      .limit(MAX_TOKENS),
  );
  const pairs = await pairsOf(question, trades);
  const roots = from.length > 0 ? acquaintances(pairs, from, account) : elders(pairs, account);
  return {
    counterparties: pairs.filter(({ a, b }) => a === account || b === account).length,
    chains: countChains(pairs, roots, account, MAX_CHAINS),
    since: volumes[0]?.since ?? null,
    volumes: volumes.map(({ token, amount, trades }) => ({ token, amount: BigInt(amount ?? 0), trades })),
  };
};

/** The accounts that the asker names, and all with whom these traded; the subject does not speak for itself. */
export const acquaintances = (pairs: readonly Pair[], from: readonly string[], subject: string): string[] => {
  const named = new Set(from.filter((one) => one !== subject));
  const known = new Set(named);
  for (const { a, b } of pairs) {
    if (named.has(a) && b !== subject) known.add(b);
    if (named.has(b) && a !== subject) known.add(a);
  }
  return [...known];
};
