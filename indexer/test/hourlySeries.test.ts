import { createRandom } from "@weir/process/random";
import { lensAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import { apy, utilisation } from "@weir/sdk/math/interest";
import {
  type Address,
  type ContractFunctionArgs,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  numberToHex,
  zeroAddress,
} from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainPrices } from "../live/chainPrices.ts";
import { createPrices } from "../live/currentPrices.ts";
import { readPriceRanges } from "../live/priceRanges.ts";
import { type Block, hourOf, type Pool, type PriceSource, sampleHours } from "../live/prices.ts";
import type { Sql } from "../live/sql.ts";
import { nodeClock } from "../src/api/at/nodeClock.ts";
import { createApi } from "../src/api/createApi.ts";
import { batching } from "./anvilClient.ts";
import { closedBook } from "./api/closedBook.ts";
import { type Core, deployCore, oracleAbi } from "./core.ts";
import { openDb, type TestDb } from "./db.ts";
import { indexInProcess } from "./inProcess.ts";
import { openLiveSql } from "./live/pgliteSql.ts";
import { type Running, startAnvil } from "./processes.ts";

// Hundreds of hours on the real core, with blocks at irregular times. Each hour's figures are what the node answers at the hour's
// ends and around its events; each price is the oracle's at the hour's first block, and unknown where the hour has no block.

const ONE = 10n ** 18n;
const HOUR = 3_600;
const HOURS = 400;
const RESERVES = 2;
const never = new AbortController().signal;

type Course = { open: string; close: string; low: string; high: string };
type Band = { low: string; high: string } | null;
const FIGURES = ["supplyApy", "borrowApy", "utilisation"] as const;
const TOTALS = ["supplyAssets", "borrowAssets", "rateAtTarget"] as const;
type Name = (typeof FIGURES)[number] | (typeof TOTALS)[number];
type Point = { start: number; end: number; price: Band; priceOpen: Band; priceRange: Band } & Record<Name, Course>;

let anvil: Running;
let core: Core;
let lens: Address;
let t: TestDb;
let sql: Sql;
let source: PriceSource;

beforeAll(async () => {
  anvil = await startAnvil();
  // Where the handlers ask for names of tokens.
  process.env.RPC_URL = anvil.url;
  core = await deployCore(anvil.url, ["WETH", "USDC"], 3);
  lens = await core.createLens();
  [t, sql] = await Promise.all([openDb(), openLiveSql()]);
  source = chainPrices(core.client as never, { ...core.deployment, lens });
  // The first build of the contracts takes a minute.
}, 300_000);
afterAll(async () => {
  await t?.close();
  await anvil?.stop();
});

/** What the pool would be at a second, were no block mined since `block`; asked of the node. */
const snapshotAt = (client: ReturnType<typeof batching>) => {
  const known = new Map<string, Promise<Record<Name, bigint>[]>>();
  const args: ContractFunctionArgs<typeof lensAbi, "view", "snapshot"> = [core.pool, zeroAddress];
  const data = encodeFunctionData({ abi: lensAbi, functionName: "snapshot", args });
  const ask = async (block: number, time: number) => {
    const params = [{ to: lens, data }, numberToHex(block), {}, { time: numberToHex(time) }];
    const answer = (await client.request({ method: "eth_call", params } as never)) as Hex;
    const { reserves, timestamp } = decodeFunctionResult({ abi: lensAbi, functionName: "snapshot", data: answer });
    expect(timestamp, "the node took the time").toBe(BigInt(time));
    return reserves.map(({ totals, borrowRate, supplyRate }) => ({
      supplyApy: apy(supplyRate),
      borrowApy: apy(borrowRate),
      utilisation: utilisation(totals.supplyAssets, totals.borrowAssets),
      supplyAssets: totals.supplyAssets,
      borrowAssets: totals.borrowAssets,
      rateAtTarget: totals.rateAtTarget,
    }));
  };
  return (block: number, time: number) => {
    const found = known.get(`${block} ${time}`) ?? ask(block, time);
    known.set(`${block} ${time}`, found);
    return found;
  };
};

test("hours of a long history are what the chain said", { timeout: 600_000 }, async () => {
  const random = createRandom("hours");
  const below = (n: number): number => Math.floor(random() * n);
  const index = indexInProcess(t, core.client, core.address);
  const [ann, bob] = [core.as(1), core.as(2)];
  const created = Number(await core.client.getBlockNumber());
  const pools: Pool[] = [{ id: core.poolHex, createdBlock: created }];
  const first = (await source.block(core.deployment.startBlock)) as Block;

  await ann.supply(0, 10_000n * ONE);
  await ann.setCollateral(0, true);
  await bob.supply(1, 10_000n * ONE);
  await ann.borrow(1, 2_000n * ONE);
  const began = Number((await core.client.getBlock()).timestamp);
  /** The node ran without an indexer for a while: it samples all hours when it starts again. */
  let away = false;
  for (let now = began; now < began + HOURS * HOUR; ) {
    // From a minute to half a day, and now and then a block at the full hour itself.
    const gap = random() < 0.6 ? 60 + below(2 * HOUR) : 60 + below(12 * HOUR);
    now = random() < 0.15 ? hourOf(now + gap) + HOUR : now + gap;
    await core.client.setNextBlockTimestamp({ timestamp: BigInt(now) });
    const kind = below(8);
    const assets = BigInt(1 + below(500)) * ONE;
    if (kind < 3) {
      const low = (ONE * BigInt(90 + below(20))) / 100n;
      await core.setPrice(below(RESERVES), random() < 0.15 ? 0n : low, low + BigInt(below(3)) * 10n ** 16n);
    } else if (kind === 3) await bob.supply(1, assets);
    else if (kind === 4) await ann.repay(1, assets / 10n);
    else if (kind === 5) await core.as(0).accrue(below(RESERVES));
    else if (kind === 6) await ann.supplyCollateral(0, assets);
    else await core.client.mine({ blocks: 1 });
    if (random() < 0.05) away = !away;
    if (!away && random() < 0.7) await sampleHours(sql, source, pools, first, false, never);
  }
  await sampleHours(sql, source, pools, first, true, never);
  await index.catchUp();

  const client = batching(anvil.url);
  const head = Number(await client.getBlockNumber({ cacheTime: 0 }));
  const numbers = Array.from({ length: head - created + 1 }, (_, i) => created + i);
  const blocks = await Promise.all(
    numbers.map(async (number) => {
      const block = await client.getBlock({ blockNumber: BigInt(number) });
      const bands = await Promise.all(
        Array.from({ length: RESERVES }, async (_, i): Promise<Band> => {
          const price = { abi: oracleAbi, address: core.oracle(i), functionName: "price" } as const;
          const [low, high] = await client.readContract({ ...price, blockNumber: BigInt(number) });
          return low === 0n ? null : { low: String(low), high: String(high) };
        }),
      );
      return { number, time: Number(block.timestamp), bands };
    }),
  );
  const newest = blocks.at(-1)!;

  const reported: unknown[] = [];
  const app = createApi({
    db: await t.reader(),
    dialect: "pglite",
    head: () => Promise.resolve({ block: head, time: newest.time }),
    ...nodeClock(core.client),
    prices: createPrices(sql, source),
    priceRanges: readPriceRanges(sql),
    oracle: (address) =>
      Promise.resolve({ address, unit: null, feeds: null, maxDeviation: null, grace: null, growth: null }),
    ...closedBook,
    deployment: core.deployment,
    report: (error) => reported.push(error),
  });
  const fields = [...FIGURES, ...TOTALS].map((name) => `${name} { open close low high }`).join(" ");
  const query = `query ($id: Hex!, $from: Seconds!) { reserve(id: $id) { series(interval: hour, from: $from) {
    start end ${fields} price { low high } priceOpen { low high } priceRange { low high } } } }`;
  const seriesOf = async (i: number): Promise<Point[]> => {
    const response = await app.request("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { id: idToHex(core.id(i)), from: began } }),
    });
    const answer = (await response.json()) as { data?: { reserve: { series: Point[] } }; errors?: unknown };
    expect({ errors: answer.errors, reported }).toEqual({ errors: undefined, reported: [] });
    return answer.data!.reserve.series;
  };

  // The first block of each hour, as far as the pool was there.
  const hourOfCreation = hourOf(blocks[0]!.time);
  const samples = blocks.filter(
    ({ time }, i) => hourOf(time) > hourOfCreation && hourOf(time) !== hourOf(blocks[i - 1]!.time),
  );
  const at = snapshotAt(client);
  /** The last block before a second. */
  const blockBefore = (time: number): number => blocks.findLast((block) => block.time < time)!.number;
  const spread = (values: bigint[]) => ({
    open: String(values[0]),
    close: String(values.at(-1)),
    low: String(values.reduce((a, b) => (b < a ? b : a))),
    high: String(values.reduce((a, b) => (b > a ? b : a))),
  });

  let [unknown, unreadable, moved, empty] = [0, 0, 0, 0];
  for (let i = 0; i < RESERVES; i++) {
    const series = await seriesOf(i);
    expect(series.length).toBe((hourOf(newest.time) - hourOf(began)) / HOUR + 1);
    // The hour in which it all began has events from before `began`.
    for (const point of series.slice(1)) {
      const label = `reserve ${i}, hour ${point.start}`;
      const { start, end } = point;
      const own = blocks.filter(({ time }) => time >= start && time < start + HOUR);
      if (own.length === 0) empty++;

      const open = (await at(blockBefore(start), start))[i]!;
      // The last hour ends with the newest block's time, with its events.
      const close = (await at(blockBefore(end === newest.time ? end + 1 : end), end))[i]!;
      const around = await Promise.all(
        own.flatMap(({ number, time }) => [at(number - 1, time), at(number, time)]).map(async (one) => (await one)[i]!),
      );
      const moments = [open, ...around, close];
      for (const name of FIGURES)
        expect(point[name], `${label} ${name}`).toEqual(spread(moments.map((moment) => moment[name])));
      for (const name of TOTALS) {
        const { open: opened, close: closed } = spread(moments.map((moment) => moment[name]));
        expect({ open: point[name].open, close: point[name].close }, `${label} ${name}`).toEqual({
          open: opened,
          close: closed,
        });
      }

      /** The newest sample of less than an hour before, as the oracle gave it. */
      const bandAt = (second: number): Band | undefined =>
        samples.findLast(({ time }) => time <= second && time > second - HOUR)?.bands[i];
      const [price, priceOpen] = [bandAt(end), bandAt(start)];
      expect(point.price, `${label} price`).toEqual(price ?? null);
      expect(point.priceOpen, `${label} priceOpen`).toEqual(priceOpen ?? null);
      const within = samples.filter(({ time }) => time > start && time <= end).map(({ bands }) => bands[i]!);
      const readable = [priceOpen, ...within].filter((band) => band !== null && band !== undefined);
      const extreme = (end: "low" | "high") => spread(readable.map((band) => BigInt(band[end])))[end];
      expect(point.priceRange, `${label} priceRange`).toEqual(
        readable.length === 0 ? null : { low: extreme("low"), high: extreme("high") },
      );
      if (price === undefined) unknown++;
      if (price === null) unreadable++;
      if (readable.length > 1 && JSON.stringify(readable[0]) !== JSON.stringify(readable[1])) moved++;
    }
  }
  // All kinds of hours were among them.
  expect(unknown).toBeGreaterThan(100);
  expect(unreadable).toBeGreaterThan(5);
  expect(moved).toBeGreaterThan(10);
  expect(empty).toBeGreaterThan(100);
});
