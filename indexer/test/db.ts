import * as schema from "ponder:schema";
import { overPglite, type Sql } from "../live/sql.ts";
import type { Database } from "../src/api/sql/reader.ts";
import type { Db } from "../src/store/types.ts";
import { openIndexerDatabase, openIndexingStore } from "./ponderDatabase.ts";

const { default: _, ...tables } = schema;
type Tables = typeof tables;

export type TestDb = {
  /** As `context.db` of a handler. */
  db: Db;
  /** The rows of a table in the database. */
  rows: <name extends keyof Tables>(table: name) => Promise<Tables[name]["$inferSelect"][]>;
  /** Asks the database. */
  query: (sql: string) => Promise<Record<string, unknown>[]>;
  /** As `live` has it: without its tables, and with the rows that were flushed. */
  sql: Sql;
  /** As `db` of ponder:api, with all rows until now. */
  reader: () => Promise<Database>;
  /** Removes every row from the database and the store's cache. */
  empty: () => Promise<void>;
  close: () => Promise<void>;
};

/** Ponder's own store over PGlite in memory, with this schema's tables and without a chain. */
export const openDb = async (): Promise<TestDb> => {
  const ponder = await openIndexerDatabase(schema);
  const { database } = ponder;
  const open = () => {
    const { indexingCache, db } = openIndexingStore(ponder);
    return { indexingCache, db: db as Db };
  };
  let current = open();

  const { driver } = database;
  if (driver.dialect !== "pglite") throw new Error("the store is PGlite in memory");
  return {
    sql: overPglite(driver.instance),
    get db() {
      return current.db;
    },
    rows: async (table) => {
      await current.indexingCache.flush();
      const found = await database.readonlyQB.raw.select().from(tables[table] as never);
      return found as never;
    },
    query: async (sql) => {
      await current.indexingCache.flush();
      return (await database.readonlyQB.raw.execute(sql)).rows;
    },
    reader: async () => {
      await current.indexingCache.flush();
      return database.readonlyQB.raw as unknown as Database;
    },
    empty: async () => {
      const names = Object.keys(tables).map((name) => `"${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}"`);
      await database.adminQB.raw.execute(`truncate ${names.join(", ")}`);
      current = open();
    },
    close: ponder.close,
  };
};
