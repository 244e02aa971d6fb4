import { complexityFromQuery } from "@pothos/plugin-complexity";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { Kind } from "../graphqlRealm.ts";
import { ApiError } from "./apiError.ts";
import { MAX_BREADTH, MAX_COMPLEXITY, MAX_DEPTH } from "./caps.ts";

const tooLarge = (what: string, found: number, most: number): ApiError =>
  new ApiError(
    "QUERY_TOO_LARGE",
    `The query ${what}: ${found}, at most ${most}. Ask for fewer fields or smaller pages, in several requests.`,
  );

/** @throws ApiError QUERY_TOO_LARGE with the figure that is too large */
export const limitCost = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
  ctx: object,
): void => {
  const run = document.definitions.filter(
    (part) =>
      part.kind === Kind.FRAGMENT_DEFINITION ||
      (part.kind === Kind.OPERATION_DEFINITION && (operationName == null || part.name?.value === operationName)),
  );
  const cost = complexityFromQuery({ ...document, definitions: run }, { schema, ctx, variables });
  if (cost.depth > MAX_DEPTH) throw tooLarge("has too many levels", cost.depth, MAX_DEPTH);
  if (cost.breadth > MAX_BREADTH) throw tooLarge("names too many fields", cost.breadth, MAX_BREADTH);
  if (cost.complexity > MAX_COMPLEXITY)
    throw tooLarge("may have too large an answer, counted in fields", cost.complexity, MAX_COMPLEXITY);
};
