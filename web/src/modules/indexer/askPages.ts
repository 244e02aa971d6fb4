import * as v from "valibot";
import { askIndexer } from "./askIndexer.ts";
import type { Query } from "./query.ts";

const paged = v.object({
  nodes: v.array(v.unknown()),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
});

/** Rows of a list as far as they were asked for, and whether the indexer has more. */
export type Pages<Node = unknown> = { nodes: Node[]; hasMore: boolean };

/** A page, and where the next begins; null: there is none. */
export type OnePage<Node = unknown, Place = string> = { nodes: Node[]; next: Place | null };

/** The first `pages` pages of a list, one after the other. `ask`: for the page that begins at a place; null: the first. */
export async function inPages<Node, Place = string>(
  pages: number,
  ask: (after: Place | null) => Promise<OnePage<Node, Place>>,
): Promise<Pages<Node>> {
  const nodes: Node[] = [];
  let after: Place | null = null;
  for (let page = 0; page < pages; page++) {
    const one: OnePage<Node, Place> = await ask(after);
    nodes.push(...one.nodes);
    if (one.next === null) return { nodes, hasMore: false };
    after = one.next;
  }
  return { nodes, hasMore: true };
}

/**
 * The same of a list of the API: of more rows than were asked for, the rest is dropped.
 * @throws IndexerError
 */
export const askPages = <Result, Variables extends { first: number; after?: string | null | undefined }>(
  indexerUrl: string,
  query: Query<Result, Variables>,
  name: keyof Result & string,
  variables: Variables,
  pages: number,
): Promise<Pages> =>
  inPages(pages, async (after) => {
    const { nodes, pageInfo } = await askIndexer(indexerUrl, query, name, paged, { ...variables, after });
    return { nodes: nodes.slice(0, variables.first), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  });
