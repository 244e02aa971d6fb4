import { idToHex } from "@weir/sdk/codec/ids";
import type { Hex } from "viem";
import type { Sql } from "./sql.ts";

/** A block, as far as prices need it. */
export type Block = { number: number; hash: Hex; timestamp: number };

/** A price band: token units · low / 1e18 is a value in WAD of the pool's unit. null: the core could not read the price. */
export type Band = { low: bigint; high: bigint } | null;

/** The chain, as far as prices need it. `null`: the node has no such block, or no longer the state of it. */
export type PriceSource = {
  head: () => Promise<Block>;
  block: (number: number) => Promise<Block | null>;
  /** The bands of a pool's reserves after a block, by reserve. */
  bands: (pool: Hex, block: number) => Promise<Map<bigint, Band> | null>;
};

export type Pool = { id: Hex; createdBlock: number };

const HOUR = 3600;
export const hourOf = (timestamp: number): number => timestamp - (timestamp % HOUR);

/** Keeps the bands of a pool's reserves after a block. @returns whether the node has the block's state */
export async function samplePrices(sql: Sql, source: PriceSource, pool: Hex, block: Block): Promise<boolean> {
  const bands = await source.bands(pool, block.number);
  if (bands === null) return false;
  for (const [reserve, band] of bands)
    await sql(
      `insert into weir_live.price (reserve, block, block_hash, timestamp, low, high) values ($1, $2, $3, $4, $5, $6)
       on conflict (reserve, block) do update
       set block_hash = excluded.block_hash, timestamp = excluded.timestamp, low = excluded.low, high = excluded.high`,
      [
        idToHex(reserve),
        block.number,
        block.hash,
        block.timestamp,
        band?.low.toString() ?? null,
        band?.high.toString() ?? null,
      ],
    );
  return true;
}

/** Removes samples of blocks that the chain no longer has, from the newest down to the first that it has. */
export async function forgetRemovedBlocks(sql: Sql, source: PriceSource): Promise<void> {
  for (;;) {
    const [newest] = await sql<{ block: number; block_hash: Hex }>(
      "select block, block_hash from weir_live.price order by block desc limit 1",
    );
    if (newest === undefined || (await source.block(newest.block))?.hash === newest.block_hash) return;
    await sql("delete from weir_live.price where block = $1", [newest.block]);
  }
}

/** The first block from `low` through `high` whose time is `timestamp` or later. `high` must be such a block. */
async function firstBlockAt(source: PriceSource, timestamp: number, low: number, high: Block): Promise<Block | null> {
  let [from, found] = [low, high];
  while (from < found.number) {
    const middle = await source.block(Math.floor((from + found.number) / 2));
    if (middle === null) return null;
    if (middle.timestamp >= timestamp) found = middle;
    else from = middle.number + 1;
  }
  return found;
}

/** Whether as many pools have a sample of the hour. */
async function isSampled(sql: Sql, pools: number, hour: number): Promise<boolean> {
  const [row] = await sql<{ pools: string }>(
    // The last byte of a reserve's id is its index in the pool.
    "select count(distinct left(reserve, 64)) as pools from weir_live.price where timestamp >= $1 and timestamp < $2",
    [hour, hour + HOUR],
  );
  return Number(row?.pools ?? 0) >= pools;
}

/**
 * Samples the first block of each hour without a sample, the newest hour first, down to `start`. Ends at the first block whose
 * state the node no longer has: those before are gone too, and their prices stay unknown.
 * @param all false: end at the first hour that has its samples
 * @returns the number of hours that were sampled
 */
export async function sampleHours(
  sql: Sql,
  source: PriceSource,
  pools: readonly Pool[],
  start: Block,
  all: boolean,
  signal: AbortSignal,
): Promise<number> {
  let sampled = 0;
  let after = await source.head();
  while (!signal.aborted && pools.length > 0 && after.timestamp >= start.timestamp) {
    const hour = hourOf(after.timestamp);
    const first = await firstBlockAt(source, hour, start.number, after);
    if (first === null) return sampled;
    const present = pools.filter(({ createdBlock }) => createdBlock <= first.number);
    if (!(await isSampled(sql, present.length, hour))) {
      for (const { id } of present) if (!(await samplePrices(sql, source, id, first))) return sampled;
      sampled++;
    } else if (!all) return sampled;
    const before = first.number > start.number ? await source.block(first.number - 1) : null;
    if (before === null) return sampled;
    after = before;
  }
  return sampled;
}

export type Sample = { block: number; timestamp: number; band: Band };

type Row = { reserve: Hex; block: number; timestamp: number; low: string | null; high: string | null };

const sampleOf = ({ block, timestamp, low, high }: Row): Sample => ({
  block,
  timestamp,
  band: low === null || high === null ? null : { low: BigInt(low), high: BigInt(high) },
});

/** A reserve's price at a time, seconds. `block`: after that very block. */
export type PriceAt = { reserve: Hex; at: number; block?: number | undefined };

/** The newest sample of each reserve at its time, at most one hour older than that, or of its block; undefined: the price is unknown. */
export async function readPricesAt(sql: Sql, asked: readonly PriceAt[]): Promise<(Sample | undefined)[]> {
  const rows = await sql<Row & { place: number }>(
    `select asked.place::integer, found.*
     from unnest($1::text[], $2::integer[], $3::integer[]) with ordinality as asked(reserve, at, block, place)
     cross join lateral (
       (select * from weir_live.price as price
        where asked.block is null and price.reserve = asked.reserve
          and price.timestamp <= asked.at and price.timestamp > asked.at - ${HOUR}
        order by price.block desc limit 1)
       union all
       (select * from weir_live.price as price
        where price.reserve = asked.reserve and price.block = asked.block)) as found`,
    [asked.map(({ reserve }) => reserve), asked.map(({ at }) => at), asked.map(({ block }) => block ?? null)],
  );
  const found = new Map(rows.map((row) => [row.place, sampleOf(row)]));
  return asked.map((_, i) => found.get(i + 1));
}
