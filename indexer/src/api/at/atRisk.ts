import { setImmediate } from "node:timers/promises";
import { position } from "ponder:schema";
import { healthFactor } from "@weir/sdk/math/health";
import { and, eq, gt, gte, sql } from "ponder";
import type { Hex } from "viem";
import { ApiError, badInput } from "../limits/apiError.ts";
import { MAX_DEBTORS, MAX_PAGE } from "../limits/caps.ts";
import type { Question } from "../question.ts";
import type { PositionRow } from "./positionAt.ts";
import { poolThen, snapshotFrom } from "./snapshotOf.ts";

export type AtRisk = { poolId: Hex; account: Hex /** WAD */; healthFactor: bigint };

/** WAD: health factors below this are near to liquidation, where a question does not say. */
export const NEAR = 11n * 10n ** 17n;

/** Accounts between two looks at whether others wait for the process. */
const TURN = 200;

/** Positions of the next accounts that owe in the pool, in the order of their addresses. */
const readDebtors = (question: Question, poolId: Hex, from: Hex): Promise<PositionRow[]> => {
  const { db, run } = question.reader;
  const debtors = db
    .selectDistinct({ account: position.account })
    .from(position)
    .where(and(eq(position.poolId, poolId), gt(position.borrowShares, 0n), gte(position.account, from)))
    .orderBy(position.account)
    .limit(MAX_PAGE + 1);
  const query = db
    .select()
    .from(position)
    .where(and(eq(position.poolId, poolId), sql`${position.account} in ${debtors}`))
    .orderBy(position.account);
  return run(query);
};

/**
 * Accounts of a pool whose health factor is below `below` (WAD), the lowest first. Those that need an unreadable or unknown
 * price are left out.
 * @throws ApiError NOT_FOUND, BAD_USER_INPUT, QUERY_TOO_LARGE where more accounts owe than one question looks at
 */
export const atRiskIn = async (question: Question, poolId: Hex, below: bigint, first: number): Promise<AtRisk[]> => {
  if (first < 1 || first > MAX_PAGE) throw badInput(`\`first\` is ${first}; it can be 1 to ${MAX_PAGE}.`);
  const pool = await poolThen(question, poolId, undefined);
  if (pool === undefined) throw new ApiError("NOT_FOUND", `There is no pool ${poolId}.`);
  const found: AtRisk[] = [];
  let from: Hex = "0x";
  let seen = 0;
  for (;;) {
    const rows = await readDebtors(question, poolId, from);
    const accounts = [...new Set(rows.map(({ account }) => account))];
    const grouped = new Map<Hex, PositionRow[]>();
    for (const row of rows) grouped.set(row.account, [...(grouped.get(row.account) ?? []), row]);
    const more = accounts.length > MAX_PAGE;
    for (const account of accounts.slice(0, MAX_PAGE)) {
      if (++seen % TURN === 0) await setImmediate();
      const health = healthFactor(snapshotFrom(pool, grouped.get(account) ?? []));
      if (typeof health === "bigint" && health < below) found.push({ poolId, account, healthFactor: health });
    }
    if (!more) break;
    if (seen >= MAX_DEBTORS)
      throw new ApiError(
        "QUERY_TOO_LARGE",
        `More than ${MAX_DEBTORS} accounts owe in this pool. Read their positions and compute with @weir/sdk/math/health..`,
      );
    from = accounts.at(-1) as Hex;
  }
  const order = (a: AtRisk, b: AtRisk) =>
    a.healthFactor < b.healthFactor ? -1 : a.healthFactor > b.healthFactor ? 1 : 0;
  return found.sort(order).slice(0, first);
};
