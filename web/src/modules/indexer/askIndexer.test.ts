import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import { afterEach, expect, test } from "vitest";
import { askIndexer } from "./askIndexer.ts";
import { query } from "./query.ts";
import { whyMissing } from "./whyMissing.ts";

let server: Server | undefined;
afterEach(() => void server?.close());

/** What asking fails with where the indexer answers with this. */
async function failure(status: number, body: unknown): Promise<Error> {
  server = createServer((_request, response) => {
    response.writeHead(status, { connection: "close" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pools = query("query Pools { pools { totalCount } }");
  return askIndexer(url, pools, "pools", v.object({ totalCount: v.number() }), {}).then(
    () => new Error("It did not fail."),
    (error: Error) => error,
  );
}

const saying = (extensions: unknown) => ({ errors: [{ message: "There is no pool 0x7.", extensions }] });

test.each([
  ["a pool that it has not", 404, saying({ code: "NOT_FOUND" }), "There is no pool 0x7."],
  ["null for a pool that it has not", 200, { data: { pools: null } }, "The indexer answered 200."],
])("what is not indexed yet is told as that: %s", async (_, status, body, message) => {
  const error = await failure(status, body);
  expect(error).toMatchObject({ name: "IndexerError", message });
  expect(whyMissing(error, "It is silent.")).toContain("not indexed this yet");
});

test.each([
  ["busy", 503, saying({ code: "BUSY" })],
  ["an error beside null", 200, { data: { pools: null }, ...saying({ code: "TIMEOUT" }) }],
  ["a code that is none", 404, saying({ code: 404 })],
  ["extensions that are none", 404, saying("NOT_FOUND")],
  ["no error at all", 404, {}],
  ["an answer of another shape", 200, { data: { pools: 7 } }],
])("every other failure is told as silence: %s", async (_, status, body) => {
  const error = await failure(status, body);
  expect(error).toMatchObject({ name: "IndexerError" });
  expect(whyMissing(error, "It is silent.")).toBe("It is silent.");
});
