import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compareFacts } from "../../live/facts.ts";
import { forgetMessages, readMessages, seqRange } from "../../live/messages.ts";
import type { Sql } from "../../live/sql.ts";
import { openTables } from "../../live/tables.ts";
import { addEntry, emptyTables, openLiveSql, pool, rowId } from "./pgliteSql.ts";

const [alice, bob] = [`0x${"a1".repeat(20)}`, `0x${"b2".repeat(20)}`];
let sql: Sql;
beforeAll(async () => {
  sql = await openLiveSql();
});
beforeEach(async () => {
  await emptyTables(sql);
});

const kinds = async () => (await readMessages(sql, 0, 100)).map(({ kind, data }) => [kind, data.id]);

describe("messages of rows", () => {
  test("default: one message for each row, once, in the order of the chain", async () => {
    await addEntry(sql, 7, 3, alice, -(2n ** 200n));
    await addEntry(sql, 7, 1, bob, 5n);
    await sql("insert into weir.config_change values ($1, '0x1', 6, 1006, $2, $3)", [rowId(6, 0), pool, { ltv: 0 }]);
    expect(await compareFacts(sql, "weir", 0, 50)).toBe(3);
    expect(await compareFacts(sql, "weir", 0, 51)).toBe(0);

    const messages = await readMessages(sql, 0, 100);
    expect(messages.map(({ kind, at, data }) => [kind, at, data.id])).toEqual([
      ["configChange", 50, rowId(6, 0)],
      ["entry", 50, rowId(7, 1)],
      ["entry", 50, rowId(7, 3)],
    ]);
    // Amounts keep all digits; positions stay numbers; names are the API's.
    expect(messages[2]?.data).toMatchObject({
      block: 7,
      logIndex: 3,
      timestamp: 1_007,
      poolId: pool,
      deltaAssets: (-(2n ** 200n)).toString(),
    });
  });

  test("behavior: rows before the first block are none", async () => {
    await addEntry(sql, 6, 0, alice, 1n);
    await addEntry(sql, 7, 0, alice, 1n);
    await compareFacts(sql, "weir", 7, 50);
    expect(await kinds()).toEqual([["entry", rowId(7, 0)]]);
  });

  test("behavior: a reorganisation withdraws what it removed, newest first, and announces what took its place", async () => {
    await addEntry(sql, 5, 0, alice, 1n);
    await addEntry(sql, 6, 0, alice, 2n);
    await addEntry(sql, 7, 0, alice, 3n);
    await compareFacts(sql, "weir", 0, 50);
    const [, second, third] = await readMessages(sql, 0, 100);
    await sql("delete from weir.entry where block > 5");
    await addEntry(sql, 6, 0, alice, 9n);
    await compareFacts(sql, "weir", 0, 60);
    expect((await readMessages(sql, third?.seq ?? 0, 100)).map(({ kind, data }) => [kind, data])).toEqual([
      ["removed", { seq: third?.seq, kind: "entry", id: rowId(7, 0) }],
      ["removed", { seq: second?.seq, kind: "entry", id: rowId(6, 0) }],
      ["entry", expect.objectContaining({ id: rowId(6, 0), deltaAssets: "9" })],
    ]);
    expect(await compareFacts(sql, "weir", 0, 61)).toBe(0);
  });

  test("behavior: a rebuilt index repeats no message", async () => {
    for (const block of [5, 6]) await addEntry(sql, block, 0, alice, 1n);
    await compareFacts(sql, "weir", 0, 50);
    await sql("delete from weir.entry");
    for (const block of [5, 6]) await addEntry(sql, block, 0, alice, 1n);
    expect(await compareFacts(sql, "weir", 0, 60)).toBe(0);
  });
});

describe("reading", () => {
  beforeEach(async () => {
    await addEntry(sql, 1, 0, alice, 1n);
    await addEntry(sql, 2, 0, bob, 1n);
    await sql("insert into weir.write_off values ($1, '0x1', 3, 1003, $2, $3)", [rowId(3, 0), pool, bob]);
    await compareFacts(sql, "weir", 0, 50);
  });

  test("default: by account, pool and kind, also of what was removed", async () => {
    await sql("delete from weir.entry where block = 2");
    await compareFacts(sql, "weir", 0, 60);
    const of = async (wanted: Parameters<typeof readMessages>[3]) =>
      (await readMessages(sql, 0, 100, wanted)).map(({ kind }) => kind);
    expect(await of({ account: bob })).toEqual(["entry", "writeOff", "removed"]);
    expect(await of({ pool })).toHaveLength(4);
    expect(await of({ pool: `0x${"00".repeat(32)}` })).toEqual([]);
    expect(await of({ kinds: ["removed", "writeOff"] })).toEqual(["writeOff", "removed"]);
  });

  test("behavior: old messages are forgotten, but not before every webhook has them", async () => {
    const { first, last } = await seqRange(sql);
    await sql("insert into weir_live.webhook (url, delivered) values ('x', $1)", [first]);
    await forgetMessages(sql, 100);
    expect(await seqRange(sql)).toEqual({ first: first + 1, last });
    await sql("update weir_live.webhook set delivered = $1", [last]);
    await forgetMessages(sql, 50);
    expect(await seqRange(sql)).toEqual({ first: first + 1, last });
    await forgetMessages(sql, 51);
    expect(await seqRange(sql)).toEqual({ first: 0, last: 0 });
  });

  test("behavior: another chain starts without them, the same chain keeps them", async () => {
    await openTables(sql, "chain 1");
    expect(await kinds()).toHaveLength(3);
    await openTables(sql, "chain 2");
    expect(await kinds()).toEqual([]);
  });
});
