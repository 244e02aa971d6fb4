import { onchainTable } from "ponder";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openIndexingStore, openPonderDatabase, type PonderDatabase } from "./ponderDatabase.ts";

// patches/ponder@0.16.10.patch: after a restart the store reads tables as a whole instead of row by row.

// In `public` a temporary table of Ponder's would hide the real one.
const NAME = "weir_test";
/** Where Ponder reads the schema of a table that is declared; tables of other files are in `public`. */
const ponderGlobals = globalThis as { PONDER_NAMESPACE_BUILD?: object };
ponderGlobals.PONDER_NAMESPACE_BUILD = { schema: NAME, viewsSchema: undefined };
const counter = onchainTable("counter", (t) => ({ id: t.integer().primaryKey(), value: t.integer().notNull() }));
const note = onchainTable("note", (t) => ({ id: t.integer().primaryKey(), text: t.text().notNull() }));
const schema = { counter, note };
delete ponderGlobals.PONDER_NAMESPACE_BUILD;

let ponder: PonderDatabase;
let selects = 0;

/** A process that starts over these rows. */
const restart = async (cacheBytes?: number) => {
  // Counts the queries.
  const counted = new Proxy(ponder.database.userQB, {
    get: (target, name, receiver) => {
      if (name === "wrap") selects++;
      return Reflect.get(target, name, receiver);
    },
  });
  const { indexingCache, db } = openIndexingStore(ponder, { recovered: [], cacheBytes, qb: counted });
  const event = { eventCallback: { name: "Any" } } as never;
  selects = 0;
  return {
    db,
    flush: () => indexingCache.flush(),
    invalidate: () => indexingCache.invalidate(),
    /** The next events of a backfill. */
    batch: (events: number) => indexingCache.prefetch({ events: Array(events).fill(event) }),
  };
};

const rows = async () => (await ponder.database.readonlyQB.raw.select().from(counter)).sort((a, b) => a.id - b.id);
const add = (db: Awaited<ReturnType<typeof restart>>["db"], id: number) =>
  db
    .insert(counter)
    .values({ id, value: 1 })
    .onConflictDoUpdate((was) => ({ value: was.value + 1 }));

beforeEach(async () => {
  ponder ??= await openPonderDatabase(schema, NAME);
  await ponder.database.adminQB.raw.execute("truncate weir_test.counter, weir_test.note");
  await ponder.database.adminQB.raw.execute(
    "insert into weir_test.counter select i, 10 from generate_series(1, 500) i",
  );
});
afterAll(() => ponder.close());

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
