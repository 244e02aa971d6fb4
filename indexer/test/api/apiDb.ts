import * as schema from "ponder:schema";
import type { PgTable } from "ponder";
import { overPglite, type Sql } from "../../live/sql.ts";
import { openTables } from "../../live/tables.ts";
import type { Database } from "../../src/api/sql/reader.ts";
import { openIndexerDatabase } from "../ponderDatabase.ts";

export type ApiDb = {
  /** As `db` of ponder:api. */
  db: Database;
  insert: (table: PgTable, rows: readonly object[]) => Promise<void>;
  /** As `live` has it, with its tables. */
  sql: Sql;
  execute: (statement: string) => Promise<unknown>;
  close: () => Promise<void>;
};

/** PGlite in memory with the schema's tables, and Ponder's own reader of it. */
export const openApiDb = async (): Promise<ApiDb> => {
  const { database, close } = await openIndexerDatabase(schema);
  const { driver } = database;
  if (driver.dialect !== "pglite") throw new Error("the fixture is PGlite in memory");
  const sql = overPglite(driver.instance);
  await openTables(sql, "fixture");
  return {
    sql,
    db: database.readonlyQB.raw as unknown as Database,
    insert: async (table, rows) => {
      for (let i = 0; i < rows.length; i += 500)
        await database.adminQB.raw.insert(table).values(rows.slice(i, i + 500) as never);
    },
    execute: (statement) => database.adminQB.raw.execute(statement),
    close,
  };
};
