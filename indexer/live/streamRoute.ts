import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { parameterFaults, queryOf, streamQuery } from "../src/api/rest/parameters.ts";
import { readMessages, seqRange, type Wanted } from "./messages.ts";
import { watchNewest } from "./newest.ts";
import type { Sql } from "./sql.ts";

/** Open streams at a time. */
const MOST = 200;
/** Messages that are read at once. */
const BATCH = 500;
/** Milliseconds between two signs of life of a stream without messages. */
const BEAT = 15_000;

const error = (code: string, message: string) => ({ error: { code, message } });

/**
 * `GET /v1/stream`: messages as server-sent events; the id of each is its `seq`. A reader that comes back sends the last id as
 * `Last-Event-ID` (a browser does) or `?after=`, and receives what it missed. Where that is no longer kept, the event `reset`
 * comes first: the reader must read its state from the API again.
 */
export function streamRoute(sql: Sql): Hono {
  const app = new Hono();
  const newest = watchNewest(sql);
  let open = 0;
  app.get("/v1/stream", async (c) => {
    const given = queryOf(c);
    const query = streamQuery.safeParse(given);
    if (!query.success) return c.json(error("BAD_USER_INPUT", parameterFaults(query.error, given)), 400);
    const { account, pool, kinds, after } = query.data;
    const wanted: Wanted = {
      account: account?.toLowerCase(),
      pool: pool?.toLowerCase(),
      kinds: kinds?.split(",").map((name) => name.trim()),
    };
    const lastId = c.req.header("last-event-id");
    if (lastId !== undefined && !/^\d{1,15}$/.test(lastId))
      return c.json(error("BAD_USER_INPUT", "`Last-Event-ID` must be the id of a message: 1 to 15 digits."), 400);
    const asked = lastId === undefined ? after : Number(lastId);
    if (open >= MOST) {
      c.header("retry-after", "10");
      return c.json(error("TOO_MANY_STREAMS", `${MOST} streams are open. Try again later.`), 503);
    }
    const { first, last } = await seqRange(sql);
    open++;
    return streamSSE(c, async (stream) => {
      try {
        let seq = asked ?? last;
        if (seq > last || (seq < first - 1 && first > 1)) {
          await stream.writeSSE({ event: "reset", id: String(last), data: JSON.stringify({ first, last }) });
          seq = last;
        } else await stream.write("retry: 2000\n\n");
        while (!stream.aborted) {
          const messages = await readMessages(sql, seq, BATCH, wanted);
          for (const message of messages)
            await stream.writeSSE({ event: message.kind, id: String(message.seq), data: JSON.stringify(message) });
          seq = messages.at(-1)?.seq ?? seq;
          if (messages.length === BATCH) continue;
          const now = await newest.after(seq, BEAT);
          if (now <= seq) await stream.write(": open\n\n");
          // What this reader does not want is passed over.
          else if (messages.length === 0 && (await readMessages(sql, seq, 1, wanted)).length === 0) seq = now;
        }
      } finally {
        open--;
      }
    });
  });
  return app;
}
