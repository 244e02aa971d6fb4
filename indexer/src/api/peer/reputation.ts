import { deal, dealStep, swapFill } from "ponder:schema";
import { and, count, eq, inArray, or, sql } from "ponder";
import type { Address } from "viem";
import { badInput } from "../limits/apiError.ts";
import { MAX_LIST } from "../limits/caps.ts";
import type { Question } from "../question.ts";
import { type LoanReputation, loanReputationOf } from "./loanReputation.ts";
import { countWhere, ofParty, type Standing, standingOf, type Trades } from "./tradeStanding.ts";

// What an address did, from events alone. docs/reputation.md explains each figure, and what it is worth against somebody who trades
// with accounts of their own.

/** Of deals, but for `loans`. */
export type Reputation = Standing & {
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
  swaps: number;
  rulings: number;
  loans: LoanReputation;
};

const isDone = inArray(deal.ending, ["released", "claimed"]);
const doneDeals: Trades = {
  ...{ table: deal, parties: [deal.maker, deal.taker] },
  ...{ token: deal.token, amount: deal.amount, end: deal.closedAt, done: isDone },
};

/**
 * The reputation of an account as of the last indexed block.
 * @param from whose acquaintances the chains begin with; empty: those who have traded for longest
 * @throws ApiError BAD_USER_INPUT
 */
export const reputationOf = async (
  question: Question,
  account: Address,
  from: readonly Address[] = [],
): Promise<Reputation> => {
  if (from.length > MAX_LIST) throw badInput(`\`from\` has ${from.length} addresses; at most ${MAX_LIST} are taken.`);
  const { db, run } = question.reader;
  const is = { buyer: sql`${deal.buyer} = ${account}`, seller: sql`${deal.seller} = ${account}` };
  const [facts] = await run(
    db
      .select({
        deals: count(),
        running: countWhere(sql`${deal.stage} <> 'closed'`),
        done: countWhere(sql`${isDone}`),
        agreed: countWhere(sql`${deal.ending} = 'agreed'`),
        disputed: countWhere(sql`${deal.disputedAt} is not null`),
        lost: countWhere(sql`(${is.buyer} and (${deal.ending} = 'conceded' and ${deal.paidAt} is not null or ${deal.buyerBps} < 5000))
          or (${is.seller} and (${deal.ending} = 'released' and ${deal.disputedAt} is not null or ${deal.buyerBps} > 5000))`),
        expired: countWhere(sql`${is.buyer} and ${deal.ending} = 'expired' and ${deal.seen}`),
        absent: countWhere(sql`${deal.maker} = ${account} and ${deal.ending} = 'expired' and not ${deal.seen}`),
      })
      .from(deal)
      .where(ofParty(doneDeals, account)),
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
  const none = { deals: 0, running: 0, done: 0, agreed: 0, disputed: 0, lost: 0, expired: 0, absent: 0 };
  return {
    account,
    ...(facts ?? none),
    ...(await standingOf(question, doneDeals, account, from)),
    swaps: swaps?.count ?? 0,
    rulings: rulings?.count ?? 0,
    loans: await loanReputationOf(question, account, from),
  };
};
