import type { Stack } from "./stack.ts";

/** What runs where, and what for. */
export function table(urls: Stack["urls"], logs: string): string {
  const rows = [
    ["Web", urls.web, "open this; a test wallet is built in"],
    ["GraphQL", urls.graphql, "the indexer's API, and in a browser its query page"],
    ["Chain", urls.rpc, "Anvil, chain id 31337: for your own wallet or cast"],
    ["Logs", logs, "one file for each part"],
  ];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  const lines = rows.map(
    ([part = "", where = "", why = ""]) => `  ${part.padEnd(first)}  ${where.padEnd(second)}  ${why}`,
  );
  return `\n${lines.join("\n")}\n`;
}
