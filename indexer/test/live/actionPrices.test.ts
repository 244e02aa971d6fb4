import { idToHex, reserveOf } from "@weir/sdk/codec/ids";
import { numberToHex } from "viem";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { sampleActions } from "../../live/actionPrices.ts";
import { type PriceSource, readPricesAt } from "../../live/prices.ts";
import type { Sql } from "../../live/sql.ts";
import { addEntry, emptyTables, openLiveSql, pool } from "./pgliteSql.ts";

const reserve = reserveOf(BigInt(pool), 0);
const alice = `0x${"01".repeat(20)}`;
const never = new AbortController().signal;

let sql: Sql;
let asked: number[];
let oldestState: number;
/** The branch of the chain: blocks of another one have other hashes and prices. */
let branch: bigint;
const blockAt = (number: number) => ({
  number,
  hash: numberToHex(BigInt(number) * 10n + branch, { size: 32 }),
  timestamp: 1_000 + number,
});
const source: PriceSource = {
  head: async () => blockAt(2_000),
  block: async (number) => blockAt(number),
  bands: async (_, block) => {
    asked.push(block);
    const price = BigInt(block) * 10n + branch;
    return block < oldestState ? null : new Map([[reserve, { low: price, high: price }]]);
  },
};
const sample = (after = -1) => sampleActions(sql, "weir", source, after, never);
const priceIn = async (block: number) => {
  const [found] = await readPricesAt(sql, [{ reserve: idToHex(reserve), at: 1_000 + block, block }]);
  return found?.band?.low;
};

beforeAll(async () => {
  sql = await openLiveSql();
});
beforeEach(async () => {
  await emptyTables(sql);
  [asked, oldestState, branch] = [[], 0, 0n];
  for (const [block, log] of [
    [100, 1],
    [100, 2],
    [900, 0],
  ] as const)
    await addEntry(sql, block, log, alice, 5n);
});

test("default: each block with an action has its price, once", async () => {
  expect(await sample()).toEqual({ after: 900, isDone: true });
  expect(asked).toEqual([900, 100]);
  expect([await priceIn(100), await priceIn(900), await priceIn(101)]).toEqual([1_000n, 9_000n, undefined]);
  await sample();
  expect(asked).toEqual([900, 100]);
});

test("behavior: goes on with what is new", async () => {
  const { after } = await sample();
  await addEntry(sql, 950, 0, alice, 5n);
  expect(await sample(after)).toEqual({ after: 950, isDone: true });
  expect(asked).toEqual([900, 100, 950]);
});

test("behavior: what was just done does not wait for a long past", async () => {
  for (let block = 200; block < 250; block++) await addEntry(sql, block, 0, alice, 5n);
  expect(await sample()).toEqual({ after: -1, isDone: false });
  await addEntry(sql, 950, 0, alice, 5n);
  asked = [];
  await sample();
  expect(asked[0]).toBe(950);
  while (!(await sample()).isDone);
  expect([await priceIn(100), await priceIn(200)]).toEqual([1_000n, 2_000n]);
});

test("behavior: ends at the first block whose state the node no longer has", async () => {
  oldestState = 500;
  await addEntry(sql, 50, 0, alice, 5n);
  expect(await sample()).toEqual({ after: 900, isDone: true });
  expect(asked).toEqual([900, 100]);
  expect([await priceIn(900), await priceIn(100)]).toEqual([9_000n, undefined]);
});

test("behavior: a reorganisation leaves no price of a block that was removed", async () => {
  const { after } = await sample();
  branch = 1n;
  await sample(after);
  expect(await priceIn(900)).toBe(9_001n);
});
