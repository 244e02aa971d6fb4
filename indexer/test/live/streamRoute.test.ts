import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compareFacts } from "../../live/facts.ts";
import type { Sql } from "../../live/sql.ts";
import { streamRoute } from "../../live/streamRoute.ts";
import { addEntry, emptyTables, openLiveSql } from "./pgliteSql.ts";

const [alice, bob] = [`0x${"a1".repeat(20)}`, `0x${"b2".repeat(20)}`];
let sql: Sql;
beforeAll(async () => {
  sql = await openLiveSql();
});
beforeEach(() => emptyTables(sql));

let block = 0;
const happen = async (account = alice) => {
  await addEntry(sql, ++block, 0, account, 1n);
  await compareFacts(sql, "weir", 0, 50);
};

type Event = { event: string; id: string; data: string };

/** Reads events until there are `count`, and leaves. */
async function read(query: string, count: number, then?: () => Promise<void>, headers: Record<string, string> = {}) {
  const leave = new AbortController();
  const response = await streamRoute(sql).request(`/v1/stream${query}`, { headers, signal: leave.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const [decoder, events]: [TextDecoder, Event[]] = [new TextDecoder(), []];
  let rest = "";
  const next = async () => {
    const { value, done } = await reader.read();
    if (done) throw new Error("the stream ended");
    const blocks = (rest + decoder.decode(value, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const one of blocks) {
      const fields = Object.fromEntries(
        one.split("\n").map((line) => [line.split(": ")[0], line.slice(line.indexOf(": ") + 2)]),
      );
      if (fields.event !== undefined) events.push(fields as Event);
    }
  };
  await next();
  await then?.();
  while (events.length < count) await next();
  await reader.cancel();
  leave.abort();
  return events;
}

describe("GET /v1/stream", () => {
  test("default: what happens from now on", async () => {
    await happen();
    const events = await read("", 2, async () => {
      await happen();
      await happen(bob);
    });
    expect(events.map(({ event, id }) => [event, id])).toEqual([
      ["entry", "2"],
      ["entry", "3"],
    ]);
    expect(JSON.parse(events[1]?.data ?? "")).toMatchObject({ seq: 3, kind: "entry", data: { account: bob } });
  });

  test("behavior: a reader that comes back receives what it missed", async () => {
    for (let i = 0; i < 4; i++) await happen();
    const ids = async (query: string, headers?: Record<string, string>) =>
      (await read(query, 2, undefined, headers)).map(({ id }) => id);
    expect(await ids("", { "last-event-id": "2" })).toEqual(["3", "4"]);
    expect(await ids("?after=2")).toEqual(["3", "4"]);
  });

  test("behavior: only what a reader asks for", async () => {
    const events = await read(`?account=${bob.toUpperCase().replace("X", "x")}&kinds=entry,removed`, 1, async () => {
      await happen(alice);
      await happen(bob);
    });
    expect(events.map(({ id }) => id)).toEqual(["2"]);
  });

  test.each([["99"], ["1"]])("behavior: after %s, which is not kept: reset", async (after) => {
    for (let i = 0; i < 4; i++) await happen();
    await sql("delete from weir_live.message where seq < 4");
    const [event] = await read(`?after=${after}`, 1);
    expect(event).toMatchObject({ event: "reset", id: "4" });
  });

  test.each([
    ["?account=0x12", "`account` must be an address: "],
    ["?pool=1", "`pool` must be an id: "],
    ["?kinds=entry,nothing", "`kinds` must be kinds, separated by commas: entry, "],
    ["?after=-1", "`after` must be a whole number of 1 to 15 digits."],
  ])("error: %s", async (query, message) => {
    const response = await streamRoute(sql).request(`/v1/stream${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: "BAD_USER_INPUT", message: expect.stringContaining(message) },
    });
  });

  test("error: a header that is no id", async () => {
    const response = await streamRoute(sql).request("/v1/stream", { headers: { "last-event-id": "x" } });
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: { code: "BAD_USER_INPUT", message: "`Last-Event-ID` must be the id of a message: 1 to 15 digits." } },
    ]);
  });

  test("error: more than 200 at a time; one that ends makes room", async () => {
    const app = streamRoute(sql);
    const open = await Promise.all(Array.from({ length: 200 }, () => app.request("/v1/stream")));
    const refused = await app.request("/v1/stream");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("10");
    await Promise.all(open.map(({ body }) => body?.cancel()));
    await happen();
    await expect.poll(async () => (await app.request("/v1/stream")).status, { timeout: 60_000 }).toBe(200);
  });
});
