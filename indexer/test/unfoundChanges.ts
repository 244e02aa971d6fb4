import type { TestDb } from "./db.ts";

/**
 * Changes rows by hand, one statement at a time, and takes each change back.
 * @returns the statements that changed nothing, and those of which the comparison with the chain found nothing
 */
export const unfoundChanges = async (
  { sql }: TestDb,
  statements: readonly string[],
  compare: () => Promise<string[]>,
): Promise<string[]> => {
  const unfound: string[] = [];
  for (const statement of statements) {
    await sql("begin");
    const changed = await sql(`${statement} returning 1`);
    if (changed.length === 0) unfound.push(`no row: ${statement}`);
    else if ((await compare()).length === 0) unfound.push(statement);
    await sql("rollback");
  }
  return unfound;
};

/** A statement that changes one row. */
export const oneOf = (table: string, change: string, where = "true"): string =>
  `update ${table} set ${change} where ctid = (select ctid from ${table} where ${where} limit 1)`;
export const without = (table: string, where = "true"): string =>
  `delete from ${table} where ctid = (select ctid from ${table} where ${where} limit 1)`;
