import type { PgTable } from "ponder";
import type { Column, Columns } from "../columns/column.ts";
import type { Sql } from "../sql/reader.ts";

/** A table that the API serves as a type with lists. */
export type Entity<Row extends object = object> = {
  /** The type's name; its `where` is NameWhere, its list NameConnection. */
  name: string;
  about: string;
  table: PgTable;
  columns: Columns<Row>;
  /** What makes a row unique. */
  key: readonly (keyof Row & string)[];
  /** The order of a list that does not say. */
  order: { by: keyof Row & string; descending: boolean };
  /** Which rows of the table are of this type; all without it. */
  only?: Sql;
};

/** An entity of a table. The row's type comes from the table. */
export const entityOf = <T extends PgTable>(
  table: T,
  entity: Omit<Entity<T["$inferSelect"]>, "table">,
): Entity<T["$inferSelect"]> => ({ table, ...entity });

/** The columns that the API shows, with their names. */
export const columnsIn = (columns: Columns<never> | Record<string, Column | undefined>): [string, Column][] =>
  Object.entries(columns as Record<string, Column | undefined>).flatMap(([name, column]) =>
    column === undefined ? [] : [[name, column] as [string, Column]],
  );
