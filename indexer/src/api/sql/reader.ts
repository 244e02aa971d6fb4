import type * as schema from "ponder:schema";
import { alias, type PgColumn, type PgTable, type ReadonlyDrizzle, sql } from "ponder";
import { type Turnstile, tooLate } from "../limits/turnstile.ts";
import { isStatementTimeout } from "./statementTimeout.ts";

export type Database = ReadonlyDrizzle<typeof schema>;
export type Sql = ReturnType<typeof sql>;
export type Row<T extends PgTable> = T["$inferSelect"];

/** The database as one question uses it: in its turn, and not after its deadline. */
export type Reader = {
  db: Database;
  run: <T>(query: PromiseLike<T> | (() => PromiseLike<T>)) => Promise<T>;
};

/** A reader for one question. A drizzle query runs only when it is awaited: here, in its turn. */
export const readerOf = (db: Database, turnstile: Turnstile, signal: AbortSignal): Reader => ({
  db,
  run: async (query) => {
    try {
      return await turnstile.pass(() => (typeof query === "function" ? query() : query), signal);
    } catch (error) {
      throw isStatementTimeout(error) ? tooLate() : error;
    }
  },
});

/** A table's column by its name in TypeScript. @throws RangeError: an error of the program */
export const columnOf = (table: PgTable, name: string): PgColumn => {
  const column = (table as unknown as Record<string, PgColumn | undefined>)[name];
  if (column === undefined) throw new RangeError(`The table has no column ${name}`);
  return column;
};

/** All columns of a table as the fields of a select from anything that is named `name` and has them. */
export const fieldsAs = (table: PgTable, name: string): Record<string, Sql> => {
  const named = alias(table, name);
  const isColumn = (value: unknown): value is PgColumn =>
    typeof value === "object" && value !== null && "columnType" in value;
  const names = Object.entries(table).flatMap(([key, value]) => (isColumn(value) ? [key] : []));
  return Object.fromEntries(
    names.map((key) => {
      const column = columnOf(named, key);
      return [key, sql`${column}`.mapWith(column)];
    }),
  );
};
