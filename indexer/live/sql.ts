import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";

/** Runs one statement. A `numeric` or `bigint` comes back as a string, so that no digit is lost. */
export type Sql = <row extends object = never>(text: string, values?: unknown[]) => Promise<row[]>;

/** Statements over a PGlite that another part of this process has opened: they wait for its transactions. */
export const overPglite =
  (database: Pick<PGlite, "query">): Sql =>
  async <row extends object>(text: string, values: unknown[] = []) =>
    (await database.query<row>(text, values, { parsers: { 20: String, 1700: String } })).rows;

/** Statements over a pool of connections of our own: Ponder's pools are sized for its own work. */
export const overPostgres = (connectionString: string): { sql: Sql; close: () => Promise<void> } => {
  const pool = new pg.Pool({ connectionString, max: 3, application_name: "weir-live" });
  // The next statement reports a lost connection; without a listener the event would end the process.
  pool.on("error", () => undefined);
  const sql: Sql = async <row extends object>(text: string, values: unknown[] = []) =>
    (await pool.query(text, values)).rows as row[];
  return { sql, close: () => pool.end() };
};
