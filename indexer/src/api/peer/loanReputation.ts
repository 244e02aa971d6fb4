import { loan } from "ponder:schema";
import { count, sql } from "ponder";
import type { Address } from "viem";
import type { Question } from "../question.ts";
import { countWhere, ofParty, type Standing, standingOf, type Trades } from "./tradeStanding.ts";

export type LoanReputation = Standing & {
  /** Loans, and of them those that run, and those that it borrowed. */
  loans: number;
  running: number;
  borrowed: number;
  /** As the borrower: paid by the end of the term; by that of grace; not even then. */
  onTime: number;
  late: number;
  defaulted: number;
  /** As the borrower: sold for its price before that; taken by the claim's owner, whenever. */
  liquidated: number;
  seized: number;
};

/** Seconds for which a loan must have run to speak for its parties: one can be taken from any stranger and repaid in the same block. */
export const LEAST_RUN = 86_400;

const isRepaid = sql`${loan.ending} in ('repaid', 'rolled', 'refinanced')`;
const repaidLoans: Trades = {
  ...{ table: loan, parties: [loan.lender, loan.borrower] },
  ...{ token: loan.loanToken, amount: loan.lent, end: loan.closedAt },
  done: sql`${isRepaid} and ${loan.closedAt} <= ${loan.graceEnd} and ${loan.closedAt} - ${loan.start} >= ${sql.raw(String(LEAST_RUN))}`,
};

/** What an account did as a borrower and as the first lender of loans; who bought a claim later has no part in it. */
export const loanReputationOf = async (
  question: Question,
  account: Address,
  from: readonly Address[],
): Promise<LoanReputation> => {
  const { db, run } = question.reader;
  const { time } = await question.head();
  const borrowed = sql`${loan.borrower} = ${account}`;
  const asBorrower = (condition: ReturnType<typeof sql>) => countWhere(sql`${borrowed} and ${condition}`);
  const [facts] = await run(
    db
      .select({
        loans: count(),
        running: countWhere(sql`${loan.closedAt} is null`),
        borrowed: countWhere(borrowed),
        onTime: asBorrower(sql`${isRepaid} and ${loan.closedAt} <= ${loan.maturity}`),
        late: asBorrower(
          sql`${isRepaid} and ${loan.closedAt} > ${loan.maturity} and ${loan.closedAt} <= ${loan.graceEnd}`,
        ),
        defaulted: asBorrower(sql`coalesce(${loan.closedAt}, ${time}) > ${loan.graceEnd}`),
        liquidated: asBorrower(sql`${loan.ending} = 'liquidated' and ${loan.closedAt} <= ${loan.graceEnd}`),
        seized: asBorrower(sql`${loan.ending} = 'seized'`),
      })
      .from(loan)
      .where(ofParty(repaidLoans, account)),
  );
  const none = { loans: 0, running: 0, borrowed: 0, onTime: 0, late: 0, defaulted: 0, liquidated: 0, seized: 0 };
  return { ...(facts ?? none), ...(await standingOf(question, repaidLoans, account, from)) };
};
