import { Kind, parse, visit } from "graphql";

/**
 * Whether a request asks for the schema and nothing else, as GraphiQL and code generators do. The standard introspection query
 * is deeper than a query of data needs to be, so it has its own depth limit. Nested `fields` lists would multiply the answer's
 * size; the standard query has one, and a query with more is refused the deeper limit.
 */
export const isIntrospection = (query: unknown): boolean => {
  if (typeof query !== "string") return false;
  let fieldLists = 0;
  let operations = 0;
  let other = false;
  try {
    visit(parse(query, { maxTokens: 1000 }), {
      OperationDefinition: ({ selectionSet }) => {
        operations++;
        other ||= selectionSet.selections.some((s) => s.kind !== Kind.FIELD || s.name.value !== "__schema");
      },
      Field: ({ name }) => {
        if (name.value === "fields") fieldLists++;
      },
    });
  } catch {
    return false;
  }
  return operations === 1 && !other && fieldLists <= 1;
};
