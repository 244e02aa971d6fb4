import { getIntrospectionQuery } from "graphql";
import { describe, expect, test } from "vitest";
import { isIntrospection } from "../src/api/introspection.ts";

describe("isIntrospection", () => {
  test("default: the question that tools ask", () => {
    expect(isIntrospection(getIntrospectionQuery())).toBe(true);
    expect(isIntrospection(getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }))).toBe(true);
  });

  test.each([
    ["data", "{ pools { items { id } } }"],
    ["data beside the schema", "{ __schema { types { name } } pools { items { id } } }"],
    ["two operations", "query A { __schema { types { name } } } query B { __schema { types { name } } }"],
    ["a fragment at the top", "{ ...F } fragment F on Query { pools { items { id } } }"],
    ["fields of types of fields, which multiply", "{ __schema { types { fields { type { fields { name } } } } } }"],
    ["no GraphQL", "{ __schema {"],
    ["no text", undefined],
  ])("behavior: not %s", (_, query) => {
    expect(isIntrospection(query)).toBe(false);
  });
});
