import { readFileSync } from "node:fs";
import { createRandom } from "@weir/process/random";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { poolId, reserveId } from "./api/fixtureRows.ts";
import { createGraphqlRequests } from "./fuzz/graphqlRequests.ts";
import { createRestRequests, type OpenApi } from "./fuzz/restRequests.ts";

// Random questions of all types, fields and paths that the API describes: none may fail inside, tell of its inside, or stop it.

/** As it is committed, which apiGuide.test.ts compares with what is served. */
const schema = buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));
const COUNT = 300;
/** Words of stack traces, of SQL and of JavaScript's own errors. */
const inside = /\bat .*\.ts:|node_modules|select .* from|syntax error|is not a function|undefined|TypeError|drizzle/i;

let api: ApiFixture;
let known: string[];
beforeAll(async () => {
  api = await openApi(60);
  known = [
    poolId(0),
    poolId(1),
    reserveId(0, 0),
    reserveId(1, 0),
    ...api.history.entries.slice(0, 3).map(({ account }) => account),
  ];
});
afterAll(() => api.close());

/** The status of an answer, after a check that it tells nothing of the inside. */
async function check(response: Response, asked: unknown): Promise<number> {
  const text = await response.text();
  const label = `${JSON.stringify(asked)} → ${response.status} ${text.slice(0, 500)}`;
  expect(response.status, label).toBeLessThan(500);
  expect(api.reported, label).toEqual([]);
  if (response.status >= 400) expect(text, label).not.toMatch(inside);
  return response.status;
}

describe("the whole surface", () => {
  test("GraphQL: no question fails inside", async () => {
    const create = createGraphqlRequests(schema, createRandom("graphql"), known);
    const statuses = new Map<number, number>();
    for (let i = 0; i < COUNT; i++) {
      const question = create();
      const response = await api.request("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(question),
      });
      const status = await check(response, question);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    // Questions that are all refused, or all answered, would prove little.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(COUNT / 20);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(COUNT / 20);
  });

  test("REST: no path fails inside", async () => {
    const document = (await (await api.request("/v1/openapi.json")).json()) as OpenApi;
    const create = createRestRequests(document, createRandom("rest"), known);
    const statuses = new Map<number, number>();
    for (let i = 0; i < COUNT; i++) {
      const path = create();
      const status = await check(await api.request(path), path);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(200) ?? 0).toBeGreaterThan(COUNT / 20);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(COUNT / 20);
  });

  test("and it still answers", async () => {
    expect(await api.ask("{ pools { nodes { id } } }")).toMatchObject({ status: 200 });
  });
});
