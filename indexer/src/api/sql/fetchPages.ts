import { alias, and, asc, desc, eq, isNotNull, isNull, or, type PgColumn, type PgTable, sql } from "ponder";
import { cursorOf, readCursor } from "./cursor.ts";
import { type PageArguments, pageSize } from "./pageArguments.ts";
import { columnOf, fieldsAs, type Reader, type Sql } from "./reader.ts";

/** Which rows, in which order. */
export type Listing = {
  table: PgTable;
  /** Names of the columns that make a row unique, in the order of an index. */
  key: readonly string[];
  /** The column that the rows are sorted by before their key; may have no value in some rows, which sort as the largest. */
  sort: string;
  descending: boolean;
  where: Sql | undefined;
  page: PageArguments;
};

/** Rows that belong to each of several parents, a page each: columns, and their values of each parent. */
export type Parents = { columns: readonly string[]; values: readonly (readonly unknown[])[] };

export type Page<Row> = {
  rows: Row[];
  cursors: string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
};

const columnsOf = ({ table, key, sort }: Listing): { names: string[]; columns: PgColumn[] } => {
  const names = [sort, ...key.filter((name) => name !== sort)];
  return { names, columns: names.map((name) => columnOf(table, name)) };
};

const orderName = ({ sort, descending }: Listing): string => `${sort}${descending ? "-" : "+"}`;

/** The rows on one side of a row: a comparison of whole rows, which an index serves. A missing value is the largest. */
const beyond = (columns: PgColumn[], values: unknown[], larger: boolean): Sql | undefined => {
  const [first, ...rest] = columns as [PgColumn, ...PgColumn[]];
  const placed = values.map((value, i) => sql`${sql.param(value, columns[i] as PgColumn)}`);
  const list = (parts: readonly unknown[]) => sql.join([...(parts as Sql[])], sql`, `);
  const compare = larger ? sql`>` : sql`<`;
  if (values[0] === null) {
    const tie = rest.length === 0 ? sql`false` : sql`(${list(rest)}) ${compare} (${list(placed.slice(1))})`;
    const withNone = and(isNull(first), tie);
    return larger ? withNone : or(isNotNull(first), withNone);
  }
  const rows = sql`(${list(columns)}) ${compare} (${list(placed)})`;
  return larger && !first.notNull ? or(rows, isNull(first)) : rows;
};

/** The condition and the direction of a page. */
const rangeOf = (listing: Listing) => {
  const { names, columns } = columnsOf(listing);
  const { size, fromEnd } = pageSize(listing.page);
  const read = (cursor: string) => readCursor(cursor, orderName(listing), names.length);
  const { after, before } = listing.page;
  const range = and(
    listing.where,
    typeof after === "string" ? beyond(columns, read(after), !listing.descending) : undefined,
    typeof before === "string" ? beyond(columns, read(before), listing.descending) : undefined,
  );
  const down = listing.descending !== fromEnd;
  return { names, columns, size, fromEnd, range, order: columns.map((column) => (down ? desc(column) : asc(column))) };
};

/** Cuts the row that only shows that there are more, and turns a page that was read from its end. */
const pageOf = <Row>(listing: Listing, found: Row[], size: number, fromEnd: boolean, names: string[]): Page<Row> => {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (fromEnd) rows.reverse();
  const { after, before } = listing.page;
  return {
    rows,
    cursors: rows.map((row) =>
      cursorOf(
        orderName(listing),
        names.map((name) => (row as Record<string, unknown>)[name]),
      ),
    ),
    hasNextPage: fromEnd ? typeof before === "string" : more,
    hasPreviousPage: fromEnd ? more : typeof after === "string",
  };
};

/** One page. @throws ApiError BAD_USER_INPUT for a wrong size or cursor */
export const fetchPage = async <Row>(reader: Reader, listing: Listing): Promise<Page<Row>> => {
  const { names, size, fromEnd, range, order } = rangeOf(listing);
  const query = reader.db
    .select()
    .from(listing.table)
    .where(range)
    .orderBy(...order)
    .limit(size + 1);
  const found = (await reader.run(query)) as Row[];
  return pageOf(listing, found, size, fromEnd, names);
};

/** The parents as a relation `parent`: their place `i`, and their values k0, k1, …, all of which are text. */
export const parentRows = ({ columns, values }: Parents): Sql => {
  const names = ["i", ...columns.map((_, i) => `k${i}`)].map((name) => sql.identifier(name));
  const rows = values.map((row, i) => {
    const parts = row.map((value) => sql`${value}::text`);
    return sql`(${sql.join([sql`${sql.raw(String(i))}::int`, ...parts], sql`, `)})`;
  });
  return sql`(values ${sql.join(rows, sql`, `)}) as parent(${sql.join(names, sql`, `)})`;
};

/** The pages of several parents in one statement. @returns in the order of the parents */
export const fetchPages = async <Row>(reader: Reader, listing: Listing, parents: Parents): Promise<Page<Row>[]> => {
  const { table, where } = listing;
  const keyed = parents.columns.map((name) => columnOf(table, name));
  const [alone, ...others] = parents.values;
  if (alone !== undefined && others.length === 0) {
    const own = keyed.map((column, i) => eq(column, alone[i]));
    return [await fetchPage<Row>(reader, { ...listing, where: and(where, ...own) })];
  }

  const { names, size, fromEnd, range, order } = rangeOf(listing);
  const own = keyed.map((column, i) => sql`${column} = parent.${sql.identifier(`k${i}`)}`);
  const each = sql`select * from ${table} where ${and(range, ...own)} order by ${sql.join(order, sql`, `)} limit ${size + 1}`;
  // The join keeps no order by contract.
  const again = columnsOf({ ...listing, table: alias(table, "found") }).columns;
  const down = listing.descending !== fromEnd;
  const query = reader.db
    .select({ parent: sql<number>`parent.i`, ...fieldsAs(table, "found") })
    .from(sql`${parentRows(parents)} cross join lateral (${each}) as found`)
    .orderBy(sql`parent.i`, ...again.map((column) => (down ? desc(column) : asc(column))));
  const groups: Row[][] = parents.values.map(() => []);
  for (const { parent, ...row } of (await reader.run(query)) as ({ parent: number } & Row)[])
    groups[parent]?.push(row as Row);
  return groups.map((rows) => pageOf(listing, rows, size, fromEnd, names));
};
