import type { Database } from "./reader.ts";

type Prepared<Rows> = { execute: (values?: Record<string, unknown>) => Promise<Rows> };

/**
 * A statement that is built once for each database: drizzle takes longer to build the text of one than to send it, and PostgreSQL
 * keeps its plan by its name.
 * @returns what runs it with the values of its placeholders, in its turn: for `run` of a Reader
 */
export const prepared = <Rows>(build: (db: Database) => Prepared<Rows>) => {
  const known = new WeakMap<Database, Prepared<Rows>>();
  return (db: Database, values: Record<string, unknown> = {}) =>
    (): Promise<Rows> => {
      const statement = known.get(db) ?? build(db);
      known.set(db, statement);
      return statement.execute(values);
    };
};
