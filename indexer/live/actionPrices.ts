import type { Hex } from "viem";
import { forgetRemovedBlocks, type PriceSource, samplePrices } from "./prices.ts";
import type { Sql } from "./sql.ts";

/** Blocks that are looked at again: a reorganisation may have put an action, or another price, into one of them. */
const AGAIN = 64;

/** Blocks that a call samples: the newest actions do not wait until all old ones have their prices. */
const PIECE = 20;

/** Ids of rows begin with the block, twelve digits. */
const idOf = (block: number): string => String(block).padStart(12, "0");

/** Blocks with rows of a pool's ledger that have no prices, the newest first. */
const blocksToPrice = (sql: Sql, schema: string, after: number): Promise<{ pool: Hex; block: number }[]> =>
  sql(
    `select action.pool_id as pool, action.block
     from (select distinct pool_id, block from "${schema}".entry where id >= $1) as action
     where not exists (
       select 1 from weir_live.price
       where price.block = action.block and left(price.reserve, 64) = left(action.pool_id, 64))
     order by action.block desc limit ${PIECE}`,
    [idOf(Math.max(0, after + 1 - AGAIN))],
  );

/**
 * Samples the prices after each block in which an account did something, so that what went in and out has the price of its block. Goes
 * from the newest block backwards and ends, as the hourly samples do, at the first whose state the node no longer has.
 * @param after the block through which a call before has sampled; -1: none has
 * @returns what to give as `after` next; `isDone`: false where more blocks wait for another call
 */
export async function sampleActions(
  sql: Sql,
  schema: string,
  source: PriceSource,
  after: number,
  signal: AbortSignal,
): Promise<{ after: number; isDone: boolean }> {
  await forgetRemovedBlocks(sql, source);
  const blocks = await blocksToPrice(sql, schema, after);
  const newest = Math.max(after, blocks[0]?.block ?? after);
  for (const { pool, block } of blocks) {
    if (signal.aborted) return { after, isDone: false };
    const at = await source.block(block);
    if (at === null || !(await samplePrices(sql, source, pool, at))) return { after: newest, isDone: true };
  }
  return blocks.length === PIECE ? { after, isDone: false } : { after: newest, isDone: true };
}
