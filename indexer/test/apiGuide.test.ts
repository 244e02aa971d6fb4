import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guideQueries } from "../src/api/apiGuide.ts";
import { buildSchema, printSchema } from "../src/api/graphqlRealm.ts";
import { graphiQLPage } from "../src/api/page.ts";
import { createSchema } from "../src/api/schema/createSchema.ts";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { poolId, reserveId, START } from "./api/fixtureRows.ts";

const file = new URL("../schema.graphql", import.meta.url);

/** `WEIR_WRITE=1 npx vitest run --project @weir/indexer indexer/test/apiGuide.test.ts` rewrites the file. */
test("default: indexer/schema.graphql is the schema that is served", () => {
  const printed = `${printSchema(createSchema())}\n`;
  if (process.env.WEIR_WRITE === "1") writeFileSync(file, printed);
  // The formatter lays the file out in its own way.
  expect(`${printSchema(buildSchema(readFileSync(file, "utf8")))}\n`).toBe(printed);
});

describe("docs/api.md", () => {
  let api: ApiFixture;
  beforeAll(async () => {
    api = await openApi(40);
  });
  afterAll(async () => {
    expect(api.reported).toEqual([]);
    await api.close();
  });

  const queries = guideQueries();
  test("default: it has queries", () => {
    expect(queries.length).toBeGreaterThan(10);
  });

  test.each(queries.map((query) => [/^query (\w+)/.exec(query)?.[1] ?? "?", query]))(
    "behavior: %s",
    async (_, query) => {
      const all = { pool: poolId(0), reserve: reserveId(0, 0), from: START + 3_600, since: START, time: START + 200 };
      const variables = Object.fromEntries(Object.entries(all).filter(([name]) => query.includes(`$${name}:`)));
      const { status, errors, data } = await api.ask(query, variables);
      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      expect(data).toBeTruthy();
    },
  );
});

test("behavior: the editor has the queries as tabs, and loads nothing from elsewhere", () => {
  const page = graphiQLPage("/graphql");
  for (const query of guideQueries()) expect(page).toContain(JSON.stringify({ query }));
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="(https?:)?\/\//);
  expect(page).not.toMatch(/unpkg\.com|cdn\.jsdelivr\.net|esm\.sh/);
});
