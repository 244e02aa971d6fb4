import { createRequire } from "node:module";
import type * as GraphQL from "graphql";

/**
 * The copy of graphql-js that yoga and Pothos use. The package has a second copy for bundlers, which Vite prefers: an error or a
 * schema of one copy is a stranger to the other.
 */
export const { buildSchema, GraphQLError, Kind, parse, print, printSchema } = createRequire(import.meta.url)(
  "graphql",
) as typeof GraphQL;
