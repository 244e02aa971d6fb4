import { createRequire } from "node:module";
import type * as GraphQL from "graphql";

/**
 * The copy of graphql-js that Pothos uses. The package has a second copy for bundlers, which Vite prefers, and which yoga gets in
 * Ponder's process: a schema of one copy is refused by the other, and errors are told by their name, not by their class.
 */
export const { buildSchema, GraphQLError, Kind, parse, print, printSchema } = createRequire(import.meta.url)(
  "graphql",
) as typeof GraphQL;

/** Whether an error is one of graphql-js, of either copy. */
export const isGraphQLError = (error: unknown): error is GraphQL.GraphQLError =>
  error instanceof Error && error.name === "GraphQLError";
