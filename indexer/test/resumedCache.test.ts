import { onchainTable } from "ponder";
import { buildSchema } from "ponder-internals/build/schema.js";
import { createDatabase, type Database } from "ponder-internals/database/index.js";
import { createIndexingCache } from "ponder-internals/indexing-store/cache.js";
import { createIndexingStore } from "ponder-internals/indexing-store/index.js";
import type { Common } from "ponder-internals/internal/common.js";
import { createLogger } from "ponder-internals/internal/logger.js";
import { MetricsService } from "ponder-internals/internal/metrics.js";
import { buildOptions, type Options } from "ponder-internals/internal/options.js";
import { createShutdown } from "ponder-internals/internal/shutdown.js";
import { createTelemetry } from "ponder-internals/internal/telemetry.js";
import { afterAll, beforeEach, expect, test } from "vitest";

// patches/ponder@0.16.10.patch: after a restart the store reads tables as a whole instead of row by row.

// In `public` a temporary table of Ponder's would hide the real one.
const namespace = { schema: "weir_test", viewsSchema: undefined };
Object.assign(globalThis, { PONDER_NAMESPACE_BUILD: namespace });
const counter = onchainTable("counter", (t) => ({ id: t.integer().primaryKey(), value: t.integer().notNull() }));
const note = onchainTable("note", (t) => ({ id: t.integer().primaryKey(), text: t.text().notNull() }));
const schema = { counter, note };

let common: Common;
let database: Database;
let selects = 0;
const shutdown = createShutdown();

/** A process that starts over these rows. */
const restart = async (cacheBytes?: number) => {
  const schemaBuild = { schema };
  const indexingCache = createIndexingCache({
    common: {
      ...common,
      options: { ...common.options, ...(cacheBytes !== undefined && { indexingCacheMaxBytes: cacheBytes }) },
    },
    schemaBuild,
    crashRecoveryCheckpoint: [],
    eventCount: {},
  });
  const store = createIndexingStore({
    common,
    schemaBuild,
    indexingCache,
    indexingErrorHandler: {
      getRetryableError: () => undefined,
      setRetryableError: (error) => {
        throw error;
      },
      clearRetryableError: () => undefined,
      error: undefined,
    },
  });
  // Counts the queries.
  const counted = new Proxy(database.userQB, {
    get: (target, name, receiver) => {
      if (name === "wrap") selects++;
      return Reflect.get(target, name, receiver);
    },
  });
  indexingCache.qb = counted;
  store.qb = counted;
  const event = { eventCallback: { name: "Any" } } as never;
  selects = 0;
  return {
    db: store.db,
    flush: () => indexingCache.flush(),
    invalidate: () => indexingCache.invalidate(),
    /** The next events of a backfill. */
    batch: (events: number) => indexingCache.prefetch({ events: Array(events).fill(event) }),
  };
};

const rows = async () => (await database.readonlyQB.raw.select().from(counter)).sort((a, b) => a.id - b.id);
const add = (db: Awaited<ReturnType<typeof restart>>["db"], id: number) =>
  db
    .insert(counter)
    .values({ id, value: 1 })
    .onConflictDoUpdate((was) => ({ value: was.value + 1 }));

beforeEach(async () => {
  if (database === undefined) {
    process.env.PONDER_TELEMETRY_DISABLED = "true";
    const cliOptions = {
      command: "start",
      version: "0.16.10",
      config: "",
      logFormat: "pretty",
      logLevel: "warn",
    } as const;
    const options = buildOptions({ cliOptions }) as Options;
    const logger = createLogger({ level: "warn" });
    common = {
      ...{ options, logger, shutdown, buildShutdown: shutdown, apiShutdown: shutdown },
      metrics: new MetricsService(),
      telemetry: createTelemetry({ options, logger, shutdown }),
    };
    const preBuild = {
      databaseConfig: { kind: "pglite", options: { dataDir: "memory://" } },
      ordering: "multichain",
    } as const;
    const { statements } = buildSchema({ schema, preBuild });
    database = createDatabase({ common, namespace, preBuild, schemaBuild: { schema, statements } });
    await database.migrate({ buildId: "test", chains: [], finalizedBlocks: [] });
  }
  await database.adminQB.raw.execute("truncate weir_test.counter, weir_test.note");
  await database.adminQB.raw.execute("insert into weir_test.counter select i, 10 from generate_series(1, 500) i");
});
afterAll(() => shutdown.kill());

test("default: a long backfill reads a table once", async () => {
  const { db, batch, flush } = await restart();
  await batch(2_000);
  for (let id = 1; id <= 600; id++) await add(db, id);
  expect((await db.find(counter, { id: 500 }))?.value).toBe(11);
  expect(await db.find(counter, { id: 601 })).toBeNull();
  // Its size, and its rows.
  expect(selects).toBe(2);
  await flush();
  await add(db, 7);
  await flush();
  const after = await rows();
  expect(after).toHaveLength(600);
  expect([after[6], after[499], after[599]].map((row) => row?.value)).toEqual([12, 11, 1]);
});

test("behavior: rows that were written before the table is read are not lost", async () => {
  const { db, batch, flush } = await restart();
  await batch(10);
  await add(db, 3);
  await flush();
  await add(db, 3);
  await batch(2_000);
  await add(db, 3);
  await add(db, 4);
  await flush();
  expect((await rows()).slice(2, 4)).toEqual([
    { id: 3, value: 13 },
    { id: 4, value: 11 },
  ]);
});

test("behavior: a short backfill and live blocks read single rows", async () => {
  const { db, batch, invalidate } = await restart();
  await batch(10);
  await add(db, 1);
  expect(selects).toBe(1);
  invalidate();
  await batch(2_000);
  await add(db, 2);
  expect(selects).toBe(2);
});

test("behavior: a table larger than the cache is read row by row", async () => {
  const { db, batch } = await restart(1_000);
  await batch(2_000);
  await add(db, 1);
  await add(db, 2);
  // Its size, and two rows.
  expect(selects).toBe(3);
});

test("behavior: an insert asks nothing, and one of a row that exists fails", async () => {
  const { db, flush } = await restart();
  await db.insert(note).values({ id: 1, text: "a" });
  expect(selects).toBe(0);
  await flush();
  const next = await restart();
  await next.db.insert(note).values({ id: 1, text: "c" });
  await expect(next.flush()).rejects.toThrow("duplicate key");
});
