import { setImmediate } from "node:timers/promises";
import { loan } from "ponder:schema";
import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or } from "ponder";
import type { Hex } from "viem";
import { NEAR } from "../at/atRisk.ts";
import { ApiError, badInput } from "../limits/apiError.ts";
import { MAX_DEBTORS, MAX_PAGE } from "../limits/caps.ts";
import type { Question } from "../question.ts";
import { healthOfLoan, type LoanRow, loanNow } from "./loanState.ts";

/** Loans between two looks at whether others wait for the process. */
const TURN = 200;

/** The next loans that run and that anyone may act on at some time, the latest to mature first. */
const readNext = (question: Question, soon: bigint, from: LoanRow | undefined): Promise<LoanRow[]> => {
  const { db, run } = question.reader;
  const auctioned = and(lt(loan.graceEnd, soon), gt(loan.auctionEnd, loan.graceEnd));
  const beyond =
    from && or(lt(loan.maturity, from.maturity), and(eq(loan.maturity, from.maturity), gt(loan.id, from.id)));
  const query = db
    .select()
    .from(loan)
    .where(and(isNull(loan.closedAt), or(auctioned, eq(loan.priced, true), isNotNull(loan.rollTip)), beyond))
    .orderBy(desc(loan.maturity), asc(loan.id))
    .limit(MAX_PAGE + 1);
  return run(query);
};

/** Whether anyone can buy, roll or liquidate at `soon`, if prices stay where they are or move a tenth. */
const isOpen = async (question: Question, row: LoanRow, soon: bigint): Promise<boolean> => {
  const { auctionPart, tip } = loanNow(row, Number(soon));
  if (tip !== null || (auctionPart !== null && row.auctionEnd > row.graceEnd)) return true;
  const health = await healthOfLoan(question, row);
  return health !== null && health < NEAR;
};

/**
 * Loans that run and that anyone may act on within `within` seconds: buy in the auction, which goes on until somebody has bought or seized
 * all, roll, or liquidate. The latest to mature comes first: of those that nobody wanted for long there may be many. Where prices are
 * needed that are unreadable or unknown, nobody may liquidate.
 * @param after the last loan that is known already
 * @throws ApiError BAD_USER_INPUT, QUERY_TOO_LARGE where more loans run than one question looks at
 */
export const openLoansIn = async (
  question: Question,
  { within, first, after }: { within: bigint; first: number; after: Hex | undefined },
): Promise<LoanRow[]> => {
  if (first < 1 || first > MAX_PAGE) throw badInput(`\`first\` is ${first}; it can be 1 to ${MAX_PAGE}.`);
  if (within < 0n || within > 86_400n) throw badInput("`within` can be 0 to 86400 seconds.");
  let from = after === undefined ? undefined : await question.lookups.loan.load(after);
  if (after !== undefined && !from) throw badInput(`There is no loan ${after}.`);
  const soon = BigInt((await question.head()).time) + within;
  const found: LoanRow[] = [];
  let seen = 0;
  for (;;) {
    const rows = await readNext(question, soon, from);
    for (const row of rows.slice(0, MAX_PAGE)) {
      if (++seen % TURN === 0) await setImmediate();
      if (await isOpen(question, row, soon)) found.push(row);
      if (found.length === first) return found;
    }
    if (rows.length <= MAX_PAGE) return found;
    if (seen >= MAX_DEBTORS)
      throw new ApiError("QUERY_TOO_LARGE", `More than ${MAX_DEBTORS} such loans run. Ask for fewer at once.`);
    from = rows[MAX_PAGE - 1];
  }
};
