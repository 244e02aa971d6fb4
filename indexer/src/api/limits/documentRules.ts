import type { GraphQLError as AnError, ASTVisitor, ValidationContext } from "graphql";
import { GraphQLError } from "../graphqlRealm.ts";
import { MAX_ALIASES, MAX_LIST } from "./caps.ts";

const tooLarge = (message: string): AnError => new GraphQLError(message, { extensions: { code: "QUERY_TOO_LARGE" } });

/** Refuses a query with too many aliases, each of which runs a field once more. */
export const aliasRule = (context: ValidationContext): ASTVisitor => {
  let aliases = 0;
  return {
    Field: (node) => {
      if (node.alias !== undefined && ++aliases === MAX_ALIASES + 1)
        context.reportError(tooLarge(`The query has more than ${MAX_ALIASES} aliases. Ask in several requests.`));
    },
  };
};

/** Refuses a list of too many values: PGlite's parser does not recover from a very long one. */
export const listRule = (context: ValidationContext): ASTVisitor => ({
  ListValue: (node) => {
    if (node.values.length > MAX_LIST)
      context.reportError(
        tooLarge(`A list has ${node.values.length} values; at most ${MAX_LIST} are taken. Ask in several requests.`),
      );
  },
});
