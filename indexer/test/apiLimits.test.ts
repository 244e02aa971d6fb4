import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";

let api: ApiFixture;
beforeAll(async () => {
  api = await openApi(60);
});
afterAll(async () => {
  expect(api.reported).toEqual([]);
  await api.close();
});

const many = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join(" ");
const SENTENCE = /^\S.*[.!]$/s;
const hash = (n: number) => `0x${n.toString(16).padStart(64, "0")}`;

describe("a question that costs too much", () => {
  const list = (length: number) => Array.from({ length }, (_, n) => hash(n));
  const nested = (levels: number): string => (levels === 0 ? "id" : `id pool { reserves { ${nested(levels - 1)} } }`);
  const deep = (levels: number): unknown => (levels === 0 ? {} : { NOT: deep(levels - 1) });

  test.each<[string, string, Record<string, unknown> | undefined]>([
    ["tokens", `{ ${many(2_000, () => "__typename")} }`, undefined],
    ["aliases", `{ ${many(31, (n) => `a${n}: __typename`)} }`, undefined],
    ["depth", `{ reserves(first: 1) { nodes { ${nested(6)} } } }`, undefined],
    ["breadth", `{ ${many(501, () => "__typename")} }`, undefined],
    ["pages that multiply", "{ pools(first: 1000) { nodes { entries(first: 1000) { nodes { id } } } } }", undefined],
    [
      "a page of a variable",
      "query ($n: Int) { pools(first: 1000) { nodes { entries(first: $n) { nodes { id } } } } }",
      { n: 1000 },
    ],
    [
      "a list in the query",
      `{ pools(where: { id: { in: [${list(101)
        .map((id) => `"${id}"`)
        .join(",")}] } }) { nodes { id } } }`,
      undefined,
    ],
    [
      "a list in a variable",
      "query ($ids: [Hex!]) { pools(where: { id: { in: $ids } }) { nodes { id } } }",
      { ids: list(101) },
    ],
    [
      "an OR in a variable",
      "query ($w: PoolWhere) { pools(where: $w) { nodes { id } } }",
      { w: { OR: Array.from({ length: 101 }, () => ({})) } },
    ],
    ["deep variables", "query ($w: PoolWhere) { pools(where: $w) { nodes { id } } }", { w: deep(14) }],
  ])("error: %s", async (_, query, variables) => {
    const { status, errors } = await api.ask(query, variables);
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: "QUERY_TOO_LARGE" });
    expect(errors?.[0]?.message).toMatch(SENTENCE);
    expect(errors?.[0]?.extensions).toEqual({ code: "QUERY_TOO_LARGE" });
  });

  test("behavior: 32,767 values never reach the database", async () => {
    const ids = Array.from({ length: 32_767 }, (_, n) => n.toString(16));
    const { status } = await api.ask("query ($ids: [ID!]) { entries(where: { id: { in: $ids } }) { nodes { id } } }", {
      ids,
    });
    expect([400, 413]).toContain(status);
    expect((await api.ask("{ pools { nodes { id } } }")).status).toBe(200);
  });
});

describe("wrong input", () => {
  const zz = '"0xzz"';
  test.each([
    ["a page of 0", "{ pools(first: 0) { nodes { id } } }"],
    ["a page below 0", "{ pools(first: -1) { nodes { id } } }"],
    ["a last page of 0", "{ pools(last: 0) { nodes { id } } }"],
    ["a page above 1,000", "{ pools(first: 1001) { nodes { id } } }"],
    ["first and last", "{ pools(first: 1, last: 1) { nodes { id } } }"],
    ["a cursor that is none", '{ pools(after: "x") { nodes { id } } }'],
    [
      "a cursor of another list",
      `{ pools(after: "${Buffer.from('["a+",1,2]').toString("base64url")}") { nodes { id } } }`,
    ],
    ["a hash", `{ pools(where: { id: { eq: ${zz} } }) { nodes { id } } }`],
    ["an address", `{ entries(where: { account: { eq: ${zz} } }) { nodes { id } } }`],
    ["a number", '{ positions(where: { supplyShares: { gt: "1.5" } }) { nodes { account } } }'],
    ["a time", "{ entries(where: { timestamp: { gt: -5 } }) { nodes { id } } }"],
    ["null for a comparison", "{ pools(where: { id: null }) { nodes { id } } }"],
    ["null for a value", "{ pools(where: { id: { eq: null } }) { nodes { id } } }"],
    [
      "too many comparisons",
      `{ pools(where: { OR: [${many(100, () => "{ createdAt: { gt: 1, lt: 2 } }")}] }) { nodes { id } } }`,
    ],
  ])("error: %s", async (_, query) => {
    const { status, errors } = await api.ask(query);
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: "BAD_USER_INPUT" });
    expect(errors?.[0]?.message).toMatch(SENTENCE);
  });

  test.each([
    ["a hash", "query ($v: Hex) { pools(where: { id: { eq: $v } }) { nodes { id } } }", "0xzz"],
    ["a list of hashes", "query ($v: [Hex!]) { pools(where: { id: { in: $v } }) { nodes { id } } }", ["0xzz"]],
    ["a missing variable", "query ($v: Hex!) { pools(where: { id: { eq: $v } }) { nodes { id } } }", undefined],
  ])("error: %s in a variable", async (_, query, v) => {
    const { status, errors } = await api.ask(query, { v });
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: "BAD_USER_INPUT" });
  });

  test.each([
    ["no GraphQL", "{ pools {", "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "{ pools { nodes { nothing } } }", "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown order", "{ pools(orderBy: nothing) { nodes { id } } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a fragment of itself", "{ ...F } fragment F on Query { ...F }", "GRAPHQL_VALIDATION_FAILED"],
  ])("error: %s", async (_, query, code) => {
    const { status, errors } = await api.ask(query);
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code });
  });
});

describe("the body", () => {
  const post = (body: BodyInit, type = "application/json") =>
    api.request("/graphql", { method: "POST", headers: { "content-type": type }, body, duplex: "half" } as RequestInit);
  const codeOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.message).toMatch(SENTENCE);
    return [response.status, errors[0]?.extensions.code];
  };

  test("error: more than 100 kB", async () => {
    expect(await codeOf(await post(" ".repeat(100_001)))).toEqual([413, "BODY_TOO_LARGE"]);
  });

  test("error: more than 100 kB in pieces, of which only the first are read", async () => {
    let pulled = 0;
    const stream = new ReadableStream({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    expect(await codeOf(await post(stream))).toEqual([413, "BODY_TOO_LARGE"]);
    expect(pulled).toBeLessThan(20);
  });

  test.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["null", "null"],
    ["no query", "{}"],
    ["a query that is no text", '{"query":1}'],
    ["variables that are no object", '{"query":"{ __typename }","variables":[1]}'],
    ["an operation name that is no text", '{"query":"{ __typename }","operationName":1}'],
  ])("error: %s", async (_, body) => {
    expect(await codeOf(await post(body))).toEqual([400, "BAD_USER_INPUT"]);
  });

  test("error: another content type", async () => {
    expect(await codeOf(await post("{}", "text/plain"))).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });
});

describe("introspection", () => {
  test("default: the question that tools ask", async () => {
    const { status, data } = await api.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    );
    expect(status).toBe(200);
    expect(data).toHaveProperty("__schema.types");
  });

  test("error: lists of fields of fields, which multiply", async () => {
    const nested = (n: number): string => (n === 0 ? "name" : `name fields { type { ${nested(n - 1)} } }`);
    const { status } = await api.ask(`{ __schema { types { ${nested(4)} } } }`);
    expect(status).toBe(400);
  });

  test("behavior: every type, field, argument and value has a description", async () => {
    const { data } = await api.ask(getIntrospectionQuery());
    type Described = { name: string; description?: string | null };
    type Type = Described & {
      fields?: (Described & { args: Described[] })[] | null;
      inputFields?: Described[] | null;
      enumValues?: Described[] | null;
    };
    const { types } = (data as { __schema: { types: Type[] } }).__schema;
    const bare = types
      .filter(({ name }) => !name.startsWith("__"))
      .flatMap((type) => [
        ...(type.description ? [] : [type.name]),
        ...[...(type.fields ?? []), ...(type.inputFields ?? []), ...(type.enumValues ?? [])]
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${name}`),
        ...(type.fields ?? []).flatMap(({ name, args }) =>
          args.filter(({ description }) => !description).map((arg) => `${type.name}.${name}(${arg.name})`),
        ),
      ]);
    expect(bare).toEqual([]);
  });
});
