import { Kind, parse, visit } from "graphql";

/**
 * Whether a request asks for the schema and nothing else, as GraphiQL and code generators do. That question is deeper than
 * any honest one about the data, so it has a limit of its own. What could grow is held down: only a list of fields inside a
 * list of fields multiplies, and the question as everyone asks it has one.
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
