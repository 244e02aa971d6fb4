import { type Query, rowsOf } from "./indexedRows.ts";

/** Requests that are under way at the same time. */
const AT_ONCE = 50;

/** Acts on each item, some at a time. */
export const each = async <item>(items: readonly item[], act: (item: item) => Promise<void>): Promise<void> => {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(act));
};

/** Acts on each row that the query gives. @returns how many there are */
export const eachRow = async <row>(query: Query, sql: string, act: (row: row) => Promise<void>): Promise<number> => {
  const rows = await rowsOf<row>(query, sql);
  await each(rows, act);
  return rows.length;
};

const plain = (value: unknown): string => String(value).toLowerCase();

/** Compares values of the index with those of the chain. `found`: the differences so far, as sentences. */
export const rowComparison = () => {
  const found: string[] = [];
  const compare = (what: string, row: unknown, chain: unknown): void => {
    if (plain(row) !== plain(chain)) found.push(`${what}: ${plain(row)} in the indexer, ${plain(chain)} on the chain`);
  };
  return { found, compare };
};
