import { createRequire } from "node:module";
import type * as RenderGraphiQL from "@graphql-yoga/render-graphiql";

// GraphiQL with all of its code in one page: Ponder's own editor loads its code from a public network.

/** The query that the editor opens with. The page keeps the query in its address, so that it can be shared. */
export const firstQuery = `# Ctrl-Enter runs this query; the book on the left documents the schema.
{
  pools {
    items {
      id
      unit
      reserves(orderBy: "index") {
        items { id symbol decimals supplyAssets borrowAssets collateral }
      }
    }
  }
  events(orderBy: "id", orderDirection: "desc", limit: 10) {
    items { type account assets timestamp reserve { symbol decimals } }
  }
}
`;

let page: string | undefined;

/** Nine megabytes: loaded on the first request, by `require`, as Ponder's bundler would take seconds for it. */
export const graphiQLPage = (endpoint: string): string => {
  const load = createRequire(import.meta.url);
  page ??= (load("@graphql-yoga/render-graphiql") as typeof RenderGraphiQL).renderGraphiQL({
    title: "Weir indexer",
    endpoint,
  });
  return page;
};
