import { isLocal } from "@weir/chain/target";
import { columns } from "@weir/process/columns";
import { shown } from "@weir/process/plain";
import type { Stack } from "./stack.ts";

/** Each service with its address and purpose. */
export function serviceTable({ urls, chain }: Pick<Stack, "urls" | "chain">, logs: string): string {
  const rows = [
    ["Web", urls.web, isLocal(chain.chainId) ? "open this; a test wallet is built in" : "open this"],
    ["GraphQL", urls.graphql, "the indexer's API, and in a browser its query page"],
    ...chain.nodes.map(({ name, url, about }) => [name, shown(url), about]),
    ["Logs", logs, "one file for each part"],
  ];
  return `\n${columns(rows).replace(/^/gm, "  ")}\n`;
}
