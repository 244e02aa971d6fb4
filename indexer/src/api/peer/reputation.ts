import { deal, dealStep, swapFill } from "ponder:schema";
import { and, count, eq, inArray, min, or, sql, sum } from "ponder";
import type { Address } from "viem";
import type { ApiEnvironment } from "../environment.ts";
import { badInput } from "../limits/apiError.ts";
import { MAX_LIST } from "../limits/caps.ts";
import type { Question } from "../question.ts";
import { countChains, elders, type Pair } from "./chains.ts";

// What an address did, from events alone. docs/reputation.md explains each figure, and what it is worth against somebody who trades
// with accounts of their own.

export type Reputation = {
  account: Address;
  /** Deals, and of them those that run. */
  deals: number;
  running: number;
  /** The seller released, or was silent. */
  done: number;
  agreed: number;
  disputed: number;
  lost: number;
  expired: number;
  absent: number;
  /** Accounts with whom a deal was done. */
  counterparties: number;
  chains: number;
  swaps: number;
  rulings: number;
  /** Seconds: the end of the first deal that was done; null: none was. */
  since: number | null;
  /** Token units of deals that were done. */
  volumes: { token: Address; amount: bigint; deals: number }[];
};

/** Pairs that are looked at, the oldest: a flow over them takes some ten milliseconds. */
export const MAX_PAIRS = 20_000;
/** Chains that are counted. */
export const MAX_CHAINS = 50;
/** Tokens whose volumes are told, those with the most deals. */
const MAX_TOKENS = 100;

const isDone = inArray(deal.ending, ["released", "claimed"]);

const readPairs = async ({ reader: { db, run } }: Question): Promise<Pair[]> => {
  const a = sql<string>`least(${deal.maker}, ${deal.taker})`;
  const b = sql<string>`greatest(${deal.maker}, ${deal.taker})`;
  const rows = await run(
    db
      .select({ a, b, first: min(deal.closedAt) })
      .from(deal)
      .where(isDone)
      .groupBy(a, b)
      .orderBy(min(deal.closedAt), a, b)
      .limit(MAX_PAIRS),
  );
  return rows.map((row) => ({ ...row, first: Number(row.first) }));
};

/** The pairs of the last block that somebody asked at. */
const kept = new WeakMap<ApiEnvironment, { at: string; pairs: Promise<Pair[]> }>();

const pairsOf = async (question: Question): Promise<Pair[]> => {
  const { block, time } = await question.head();
  const at = `${block} ${time}`;
  const known = kept.get(question.environment);
  if (known?.at === at) return known.pairs;
  const pairs = readPairs(question);
  kept.set(question.environment, { at, pairs });
  // A question that came too late must not fail the next one.
  pairs.catch(() => kept.delete(question.environment));
  return pairs;
};

/**
 * The reputation of an account as of the last indexed block.
 * @param from whose acquaintances the chains begin with; empty: those who have dealt for longest
 * @throws ApiError BAD_USER_INPUT
 */
export const reputationOf = async (
  question: Question,
  account: Address,
  from: readonly Address[] = [],
): Promise<Reputation> => {
  if (from.length > MAX_LIST) throw badInput(`\`from\` has ${from.length} addresses; at most ${MAX_LIST} are taken.`);
  const { db, run } = question.reader;
  const own = or(eq(deal.maker, account), eq(deal.taker, account));
  const where = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const is = { buyer: sql`${deal.buyer} = ${account}`, seller: sql`${deal.seller} = ${account}` };
  const [facts] = await run(
    db
      .select({
        deals: count(),
        running: where(sql`${deal.stage} <> 'closed'`),
        done: where(sql`${isDone}`),
        agreed: where(sql`${deal.ending} = 'agreed'`),
        disputed: where(sql`${deal.disputedAt} is not null`),
        lost: where(sql`(${is.buyer} and (${deal.ending} = 'conceded' and ${deal.paidAt} is not null or ${deal.buyerBps} < 5000))
          or (${is.seller} and (${deal.ending} = 'released' and ${deal.disputedAt} is not null or ${deal.buyerBps} > 5000))`),
        expired: where(sql`${is.buyer} and ${deal.ending} = 'expired' and ${deal.seen}`),
        absent: where(sql`${deal.maker} = ${account} and ${deal.ending} = 'expired' and not ${deal.seen}`),
        since: sql<number | null>`min(${deal.closedAt}) filter (where ${isDone})`,
      })
      .from(deal)
      .where(own),
  );
  const volumes = await run(
    db
      .select({ token: deal.token, amount: sum(deal.amount), deals: count() })
      .from(deal)
      .where(and(own, isDone))
      .groupBy(deal.token)
      .orderBy(sql`count(*) desc`, deal.token)
      .limit(MAX_TOKENS),
  );
  const [swaps] = await run(
    db
      .select({ count: count() })
      .from(swapFill)
      .where(or(eq(swapFill.maker, account), eq(swapFill.taker, account))),
  );
  const [rulings] = await run(
    db
      .select({ count: count() })
      .from(dealStep)
      .where(and(eq(dealStep.actor, account), eq(dealStep.kind, "ruled"))),
  );
  const pairs = await pairsOf(question);
  const roots = from.length > 0 ? acquaintances(pairs, from, account) : elders(pairs, account);
  return {
    account,
    deals: facts?.deals ?? 0,
    running: facts?.running ?? 0,
    done: facts?.done ?? 0,
    agreed: facts?.agreed ?? 0,
    disputed: facts?.disputed ?? 0,
    lost: facts?.lost ?? 0,
    expired: facts?.expired ?? 0,
    absent: facts?.absent ?? 0,
    counterparties: pairs.filter(({ a, b }) => a === account || b === account).length,
    chains: countChains(pairs, roots, account, MAX_CHAINS),
    swaps: swaps?.count ?? 0,
    rulings: rulings?.count ?? 0,
    since: facts?.since ?? null,
    volumes: volumes.map(({ token, amount, deals }) => ({ token, amount: BigInt(amount ?? 0), deals })),
  };
};

/** The accounts that the asker names, and all with whom these dealt; the subject does not speak for itself. */
export const acquaintances = (pairs: readonly Pair[], from: readonly string[], subject: string): string[] => {
  const named = new Set(from.filter((one) => one !== subject));
  const known = new Set(named);
  for (const { a, b } of pairs) {
    if (named.has(a) && b !== subject) known.add(b);
    if (named.has(b) && a !== subject) known.add(a);
  }
  return [...known];
};
