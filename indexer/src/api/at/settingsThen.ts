import { configChange } from "ponder:schema";
import DataLoader from "dataloader";
import { and, asc, inArray, sql } from "ponder";
import type { Hex } from "viem";
import type { Question } from "../question.ts";
import { filterSql } from "../sql/filterSql.ts";
import { type AsOf, sinceThen } from "./asOf.ts";

type Change = Pick<typeof configChange.$inferSelect, "id" | "kind" | "poolId" | "reserveId" | "before">;

const AMOUNTS: ReadonlySet<string> = new Set(["supplyCap", "borrowCap", "collateralCap", "dust"]);

/** A field of `configChange.before` as the table of pools or reserves has it. */
const settingOf = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  AMOUNTS.has(name) && value !== null ? BigInt(value as string) : value,
];

/** The first change of each kind since then, of pools and of each of their reserves: changes of one kind set the same fields. */
const readChanges = async ({ reader }: Question, pools: readonly Hex[], at: AsOf): Promise<Change[]> => {
  const { id, kind, poolId, reserveId, before } = configChange;
  const query = reader.db
    .selectDistinctOn([poolId, reserveId, kind], { id, kind, poolId, reserveId, before })
    .from(configChange)
    // What is announced is not in force.
    .where(and(inArray(poolId, [...pools]), sql`${kind} <> 'announced'`, filterSql(configChange, sinceThen(at))))
    .orderBy(poolId, reserveId, kind, asc(id));
  return (await reader.run(query)) as Change[];
};

const changesSince = (question: Question, at: AsOf): Promise<DataLoader<Hex, Change[]>> =>
  question.memo(`changes ${at.block} ${at.time}`, async () => {
    const read = async (pools: readonly Hex[]) => {
      const rows = await readChanges(question, pools, at);
      return pools.map((pool) => rows.filter(({ poolId }) => poolId === pool));
    };
    return new DataLoader<Hex, Change[]>(read, { maxBatchSize: 500 });
  });

/**
 * Settings of a pool, or of one of its reserves, that a later change replaced, as they were then.
 * @param reserveId null: of the pool itself
 */
export const settingsThen = async (
  question: Question,
  { poolId, reserveId }: { poolId: Hex; reserveId: Hex | null },
  at: AsOf,
): Promise<Record<string, unknown>> => {
  const changes = await (await changesSince(question, at)).load(poolId);
  // Newest first, so that each is undone in turn.
  const own = changes.filter((change) => change.reserveId === reserveId).sort((a, b) => (a.id < b.id ? 1 : -1));
  return Object.fromEntries(own.flatMap(({ before }) => Object.entries(before ?? {}).map(settingOf)));
};
