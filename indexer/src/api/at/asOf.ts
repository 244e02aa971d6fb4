import { entry } from "ponder:schema";
import { and, gte, lt } from "ponder";
import { ApiError, badInput } from "../limits/apiError.ts";
import type { Question } from "../question.ts";

/** When an answer is as of: after a block, or at a second. Without a block, rows count by their time. */
export type AsOf = {
  block?: number;
  /** seconds; what accrues is counted until here */
  time: number;
};

/** What an asker gives: one of the two. */
export type AtInput = { block?: number | null | undefined; time?: number | null | undefined };

/** Ids of rows begin with the block, twelve digits. */
const idAfter = (block: number): string => String(block + 1).padStart(12, "0");

const notYet = (what: string, last: string): ApiError =>
  new ApiError(
    "BLOCK_NOT_INDEXED",
    `${what} is not indexed yet; the last one is ${last}. /v1/status shows the progress.`,
  );

/** The time of an indexed block: of a row, else of the node. */
const timeOf = async ({ reader, environment }: Question, block: number): Promise<number> => {
  const [from, to] = [String(block).padStart(12, "0"), idAfter(block)];
  const query = reader.db
    .select({ timestamp: entry.timestamp })
    .from(entry)
    .where(and(gte(entry.id, from), lt(entry.id, to)))
    .limit(1);
  const [row] = await reader.run(query);
  const time = row?.timestamp ?? (await environment.timeOfBlock(block));
  if (time === undefined)
    throw new ApiError(
      "NODE_UNAVAILABLE",
      `The node does not know the time of block ${block}. Ask with a time instead.`,
    );
  return time;
};

/**
 * The moment that an asker means; without one, the last indexed block.
 * @throws ApiError BAD_USER_INPUT, BLOCK_NOT_INDEXED for the future and for blocks before the core, NODE_UNAVAILABLE
 */
export const asOf = async (question: Question, at: AtInput | null | undefined): Promise<AsOf | undefined> => {
  const { block, time } = at ?? {};
  if (at === null || at === undefined) return undefined;
  if (typeof block === "number" && typeof time === "number") throw badInput("Give a block or a time, not both.");
  const head = await question.head();
  if (typeof time === "number") {
    if (time > head.time) throw notYet(`Second ${time}`, String(head.time));
    return { time };
  }
  if (typeof block !== "number") throw badInput("Give a block or a time.");
  const { startBlock } = question.environment.deployment;
  if (block < startBlock)
    throw new ApiError("BLOCK_NOT_INDEXED", `Block ${block} is before the protocol's first, ${startBlock}.`);
  if (block > head.block) throw notYet(`Block ${block}`, String(head.block));
  return { block, time: block === head.block ? head.time : await timeOf(question, block) };
};

/** Rows of a table with `id` and `timestamp` that were there then. */
export const untilThen = ({ block, time }: AsOf) =>
  block === undefined ? { timestamp: { lte: time } } : { id: { lt: idAfter(block) } };

/** Rows that came later. */
export const sinceThen = ({ block, time }: AsOf) =>
  block === undefined ? { timestamp: { gt: time } } : { id: { gte: idAfter(block) } };

/** Seconds until which an answer counts what accrues. */
export const timeIn = async (question: Question, at: AsOf | undefined): Promise<number> =>
  at?.time ?? (await question.head()).time;
