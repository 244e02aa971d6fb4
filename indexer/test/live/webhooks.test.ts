import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compareFacts } from "../../live/facts.ts";
import type { Message } from "../../live/messages.ts";
import type { Sql } from "../../live/sql.ts";
import { deliver, readWebhooks, registerWebhook } from "../../live/webhooks.ts";
import { addEntry, emptyTables, openLiveSql } from "./pgliteSql.ts";

const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;

let sql: Sql;
let server: Server;
let url: string;
let status: number;
let received: { headers: IncomingHttpHeaders; body: string }[];
let now: number;

beforeAll(async () => {
  sql = await openLiveSql();
  server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    response.writeHead(status, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => {
  server.close();
});

beforeEach(async () => {
  await emptyTables(sql);
  [status, received, now] = [204, [], Date.now()];
  await registerWebhook(sql, url);
});

const send = () => deliver(sql, url, secret, () => new Date(now));
let block = 0;
const happen = async (count: number) => {
  for (let i = 0; i < count; i++) await addEntry(sql, ++block, 0, "0xa", 1n);
  await compareFacts(sql, "weir", 0, 50);
};
const seqs = () => received.map(({ body }) => (JSON.parse(body) as { data: Message[] }).data.map(({ seq }) => seq));

describe("deliver", () => {
  test("default: batches in order, each once, signed as Standard Webhooks", async () => {
    await happen(150);
    expect(await send()).toBe(false);
    await send();
    expect(seqs().map((batch) => batch.length)).toEqual([100, 50]);
    expect(seqs().flat()).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
    for (const { headers, body } of received) {
      const verified = new Webhook(secret).verify(body, headers as Record<string, string>);
      expect(verified).toMatchObject({ type: "weir.messages" });
    }
    expect(received[0]?.headers["webhook-id"]).toBe("weir_1_100");
  });

  test("behavior: a new address begins with what happens after it is known", async () => {
    await happen(3);
    await registerWebhook(sql, `${url}/new`);
    await deliver(sql, `${url}/new`, secret, () => new Date(now));
    expect(received).toEqual([]);
    await happen(1);
    await deliver(sql, `${url}/new`, secret, () => new Date(now));
    expect(seqs()).toEqual([[4]]);
  });

  test.each([500, 404, 301])(
    "behavior: after an answer of %i the same batch again, after a pause that doubles",
    async (code) => {
      await happen(2);
      status = code;
      expect(await send()).toBe(true);
      await send();
      expect(received).toHaveLength(1);
      now += 1_000;
      await send();
      now += 1_000;
      await send();
      expect(received).toHaveLength(2);
      now += 1_000;
      status = 200;
      await send();
      expect(seqs()).toEqual([
        [1, 2],
        [1, 2],
        [1, 2],
      ]);
      expect(received[2]?.headers["webhook-id"]).toBe(received[0]?.headers["webhook-id"]);
      now += 1_000_000;
      await send();
      expect(received).toHaveLength(3);
    },
  );

  test("behavior: nobody listens: nothing is lost", async () => {
    await registerWebhook(sql, "http://127.0.0.1:1/");
    await happen(1);
    expect(await deliver(sql, "http://127.0.0.1:1/", secret, () => new Date(now))).toBe(true);
    const [row] = await sql(
      "select delivered, failures, error from weir_live.webhook where url = 'http://127.0.0.1:1/'",
    );
    expect(row).toEqual({ delivered: "0", failures: 1, error: "no connection" });
  });
});

describe("readWebhooks", () => {
  test("default: none; several, separated by commas", () => {
    expect(readWebhooks({})).toBeUndefined();
    expect(
      readWebhooks({ WEIR_WEBHOOK_URL: "http://127.0.0.1:1/a, https://b.example/ ,", WEIR_WEBHOOK_SECRET: secret }),
    ).toEqual({ urls: ["http://127.0.0.1:1/a", "https://b.example/"], secret });
  });

  test.each([
    [{ WEIR_WEBHOOK_URL: "ftp://x" }, "does not begin with http"],
    [{ WEIR_WEBHOOK_URL: "http://127.0.0.1:1/" }, "WEIR_WEBHOOK_SECRET is missing or too short"],
    [{ WEIR_WEBHOOK_URL: "http://127.0.0.1:1/", WEIR_WEBHOOK_SECRET: "whsec_c2hvcnQ=" }, "too short"],
  ])("error: %j", (env, message) => expect(() => readWebhooks(env)).toThrow(message));
});
