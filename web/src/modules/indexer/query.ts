import type { initGraphQLTada, TadaDocumentNode } from "gql.tada";
import type { Address, Hex } from "viem";
import type { introspection } from "./generated/indexerSchema.d.ts";

// Queries whose answers and variables have the types of the indexer's schema (indexer/schema.graphql): a field or an argument that
// the API lacks is an error of the compiler. Only types come from gql.tada: at run time a query is its text.

type Scalars = { Address: Address; BigInt: string; Hex: Hex; Seconds: number };
type Graphql = ReturnType<typeof initGraphQLTada<{ introspection: introspection; scalars: Scalars }>>;

export type Query<Result, Variables> = TadaDocumentNode<Result, Variables>;

export const query = ((text: string) => text) as unknown as Graphql;

export const textOf = <Result, Variables>(one: Query<Result, Variables>): string => one as unknown as string;
