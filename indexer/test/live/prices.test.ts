import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import { numberToHex } from "viem";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readPriceRanges } from "../../live/priceRanges.ts";
import {
  type Block,
  forgetRemovedBlocks,
  type PriceSource,
  readPricesAt,
  sampleHours,
  samplePrices,
} from "../../live/prices.ts";
import type { Sql } from "../../live/sql.ts";
import { emptyTables, openLiveSql, pool } from "./pgliteSql.ts";

const reserve = reserveOf(BigInt(pool), 3);
const id = idToHex(reserve);
const never = new AbortController().signal;

let sql: Sql;
/** A chain with a block each 20 minutes. The price of a block is its number; odd branches have other hashes. */
let blocks: Block[];
let oldestState: number;
let asked: number;
const source: PriceSource = {
  head: async () => blocks.at(-1) as Block,
  block: async (number) => blocks[number] ?? null,
  bands: async (_, block) => {
    asked++;
    if (block < oldestState) return null;
    return new Map([[reserve, block === 4 ? null : { low: BigInt(block), high: BigInt(block) + 1n }]]);
  },
};
const blockAt = (number: number, branch = 0): Block => ({
  number,
  hash: numberToHex(number * 10 + branch, { size: 32 }),
  timestamp: 7_200 + 600 + number * 1_200,
});

beforeAll(async () => {
  sql = await openLiveSql();
});
beforeEach(async () => {
  await emptyTables(sql);
  blocks = Array.from({ length: 10 }, (_, number) => blockAt(number));
  [oldestState, asked] = [0, 0];
});

const pools = [{ id: pool, createdBlock: 1 }];
const run = (all = true) => sampleHours(sql, source, pools, blocks[0] as Block, all, never);
const sampled = async () =>
  (await sql<{ block: number }>("select block from weir_live.price where reserve = $1 order by block", [id])).map(
    ({ block }) => block,
  );

describe("hourly samples", () => {
  test("default: the first block of each hour since the pool's creation", async () => {
    expect(await run()).toBe(3);
    // 7,800 is in the third hour; 3 blocks to an hour.
    expect(await sampled()).toEqual([3, 6, 9]);
  });

  test("behavior: hours that have a sample are not asked again", async () => {
    await run();
    asked = 0;
    expect(await run()).toBeLessThanOrEqual(1);
    blocks.push(blockAt(10), blockAt(11), blockAt(12));
    asked = 0;
    expect(await run(false)).toBe(1);
    expect(asked).toBe(1);
    expect(await sampled()).toEqual([3, 6, 9, 12]);
  });

  test("behavior: hours before the node's oldest state stay unknown", async () => {
    oldestState = 5;
    expect(await run()).toBe(2);
    expect(await sampled()).toEqual([6, 9]);
  });

  test("behavior: hours without a block have no sample", async () => {
    blocks = [blockAt(0), blockAt(1), { ...blockAt(2), timestamp: 100_000 }];
    await run();
    expect(await sampled()).toEqual([2]);
  });

  test("behavior: samples of removed blocks go, and the others stay", async () => {
    await run();
    blocks = [...blocks.slice(0, 7), blockAt(7, 1), blockAt(8, 1)];
    await forgetRemovedBlocks(sql, source);
    expect(await sampled()).toEqual([3, 6]);
  });
});

describe("reading", () => {
  test("default: the newest sample that is at most an hour old; else unknown", async () => {
    await samplePrices(sql, source, pool, blockAt(3));
    const { timestamp } = blockAt(3);
    const at = async (time: number) => (await readPricesAt(sql, [{ reserve: id, at: time }]))[0];
    expect(await at(timestamp - 1)).toBeUndefined();
    expect(await at(timestamp)).toEqual({ block: 3, timestamp, band: { low: 3n, high: 4n } });
    expect(await at(timestamp + 3_599)).toMatchObject({ block: 3 });
    expect(await at(timestamp + 3_600)).toBeUndefined();
  });

  test("behavior: of a block, its own sample, whatever else happened in the same second", async () => {
    blocks[2] = { ...blockAt(2), timestamp: blockAt(3).timestamp };
    for (const number of [2, 3]) await samplePrices(sql, source, pool, blocks[number] as Block);
    const { timestamp } = blockAt(3);
    const ofBlock = async (block: number) => (await readPricesAt(sql, [{ reserve: id, at: timestamp, block }]))[0];
    expect(await ofBlock(2)).toMatchObject({ block: 2, band: { low: 2n } });
    expect(await ofBlock(3)).toMatchObject({ block: 3, band: { low: 3n } });
    expect(await ofBlock(4)).toBeUndefined();
  });

  test("behavior: a price that the core could not read is known to be unreadable", async () => {
    await samplePrices(sql, source, pool, blockAt(4));
    const [sample] = await readPricesAt(sql, [{ reserve: id, at: blockAt(4).timestamp }]);
    expect(sample?.band).toBeNull();
  });

  test("behavior: many reserves and times in one statement, in their order", async () => {
    for (const block of [3, 6]) await samplePrices(sql, source, pool, blockAt(block));
    const other = idToHex(reserveOf(BigInt(pool), 9));
    const asked = [
      { reserve: id, at: blockAt(6).timestamp },
      { reserve: other, at: blockAt(6).timestamp },
      { reserve: id, at: blockAt(3).timestamp },
      { reserve: id, at: 1 },
    ];
    expect((await readPricesAt(sql, asked)).map((sample) => sample?.block)).toEqual([6, undefined, 3, undefined]);
  });
});

describe("ranges", () => {
  test("default: the extremes after the beginning and through the end, without unreadable prices", async () => {
    for (const block of [3, 4, 6, 9]) await samplePrices(sql, source, pool, blockAt(block));
    const time = (block: number): number => blockAt(block).timestamp;
    const spans: [number, number][] = [
      [time(3), time(6)],
      [time(3) - 1, time(9)],
      [time(3), time(4)],
      [time(9), time(9) + 1],
    ];
    const asked = spans.map(([from, to]) => ({ reserve: id, from, to }));
    expect(await readPriceRanges(sql)(asked)).toEqual([
      { low: 6n, high: 7n },
      { low: 3n, high: 10n },
      undefined,
      undefined,
    ]);
  });
});
