import { and, sql } from "ponder";
import { type Listing, type Parents, parentRows } from "./fetchPages.ts";
import { columnOf, type Reader } from "./reader.ts";

/** How many rows each parent has, in one statement. @returns in the order of the parents */
export const countRows = async (
  reader: Reader,
  { table, where }: Pick<Listing, "table" | "where">,
  parents: Parents,
): Promise<number[]> => {
  const own = parents.columns.map((name, i) => sql`${columnOf(table, name)} = parent.${sql.identifier(`k${i}`)}`);
  const each = sql`select count(*)::int as rows from ${table} where ${and(where, ...own) ?? sql`true`}`;
  const query = reader.db
    .select({ parent: sql<number>`parent.i`, rows: sql<number>`counted.rows` })
    .from(sql`${parentRows(parents)} cross join lateral (${each}) as counted`);
  const counts = parents.values.map(() => 0);
  for (const { parent, rows } of await reader.run(query)) counts[parent] = rows;
  return counts;
};
