import type { pool } from "ponder:schema";
import type { Question } from "../question.ts";
import type { AsOf } from "./asOf.ts";
import { type ReserveRow, type ReserveThen, reserveAt } from "./reserveAt.ts";
import { settingsThen } from "./settingsThen.ts";

export type PoolRow = typeof pool.$inferSelect;
/** A pool as of a moment: its settings after the last event until then. Without `at`: now. */
export type PoolAt = PoolRow & { at?: AsOf };

/** Whether something was there then, given the block and the time (seconds) of its beginning. */
const wasThere = ({ block, time }: AsOf, since: { block: number; time: number }): boolean =>
  block === undefined ? since.time <= time : since.block <= block;

/** @returns undefined where the pool was not created yet */
export const poolAt = async (question: Question, row: PoolRow, at: AsOf | undefined): Promise<PoolAt | undefined> => {
  if (at === undefined) return row;
  if (!wasThere(at, { block: row.createdBlock, time: row.createdAt })) return undefined;
  const [settings, reserves] = await Promise.all([
    settingsThen(question, { poolId: row.id, reserveId: null }, at),
    question.lookups.reservesOfPool.load(row.id),
  ]);
  const listed = reserves.filter(({ listedBlock, listedAt }) => wasThere(at, { block: listedBlock, time: listedAt }));
  return Object.assign({}, row, settings, { reserveCount: listed.length, at });
};

/** The reserves that the pool listed at its moment, as they were then, in the order of their index. */
export const reservesAt = async (question: Question, { id, at }: PoolAt): Promise<ReserveThen[]> => {
  const rows: ReserveRow[] = await question.lookups.reservesOfPool.load(id);
  const then = await Promise.all(rows.map((row) => reserveAt(question, row, at)));
  return then.filter((row) => row !== undefined);
};
