import { createRequire } from "node:module";
import type * as RenderGraphiQL from "@graphql-yoga/render-graphiql";

// The editor with everything it needs inside one page: Ponder's own loads its parts from a public network.

/** What a visitor finds in it, and can run. The page keeps the query in its address, so that it can be passed on. */
export const firstQuery = `# Ctrl-Enter runs this; the book on the left tells what else there is to ask for.
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

/** Nine megabytes: loaded when somebody first asks for it, and past Ponder's bundler, which would chew on it for seconds. */
export const graphiQLPage = (endpoint: string): string => {
  const load = createRequire(import.meta.url);
  page ??= (load("@graphql-yoga/render-graphiql") as typeof RenderGraphiQL).renderGraphiQL({
    title: "Weir indexer",
    endpoint,
  });
  return page;
};
