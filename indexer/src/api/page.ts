import { createRequire } from "node:module";
import type * as RenderGraphiQL from "@graphql-yoga/render-graphiql";
import { guideQueries } from "./apiGuide.ts";

// GraphiQL with all of its code in one page: nothing is loaded from a network.

let page: string | undefined;

/**
 * The editor, with the queries of docs/api.md as tabs. Nine megabytes: loaded on the first request, by `require`, as Ponder's
 * bundler would take seconds for it.
 */
export const graphiQLPage = (endpoint: string): string => {
  const load = createRequire(import.meta.url);
  page ??= (load("@graphql-yoga/render-graphiql") as typeof RenderGraphiQL).renderGraphiQL({
    title: "Weir indexer",
    endpoint,
    defaultTabs: guideQueries().map((query) => ({ query })),
  });
  return page;
};
