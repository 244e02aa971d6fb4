import DataLoader from "dataloader";
import { and } from "ponder";
import { countRows } from "./countRows.ts";
import { fetchPages, type Listing, type Page } from "./fetchPages.ts";
import type { Where } from "./filterSql.ts";
import { filterSql } from "./filterSql.ts";
import type { PageArguments } from "./pageArguments.ts";
import type { Reader, Sql } from "./reader.ts";

/** A list as a query asks for it. */
export type ListRequest = Omit<Listing, "where" | "page"> & {
  /** Name of the list; lists with one name have one table. */
  name: string;
  where: Where | undefined;
  page: PageArguments;
  /** Columns that tie the rows to their parent, and the parent's values; none: a list of its own. */
  parent: Readonly<Record<string, unknown>>;
  /** Holds beside `where`; the same for all lists of this name. */
  only?: Sql | undefined;
};

export type Children = {
  page: (request: ListRequest) => Promise<Page<unknown>>;
  /** How many rows the list has in all. */
  count: (request: ListRequest) => Promise<number>;
};

const text = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));

/** The same list of many parents is read in one statement: one loader for each list and its arguments. */
const batched = <Result>(read: (request: ListRequest, parents: readonly unknown[][]) => Promise<Result[]>) => {
  const loaders = new Map<string, DataLoader<readonly unknown[], Result, string>>();
  return (request: ListRequest): Promise<Result> => {
    const { name, where, page, sort, descending, parent } = request;
    const key = text([name, where, page, sort, descending, Object.keys(parent)]);
    let loader = loaders.get(key);
    if (loader === undefined) {
      loader = new DataLoader(async (values) => read(request, values as readonly unknown[][]), {
        cacheKeyFn: text,
        maxBatchSize: 200,
      });
      loaders.set(key, loader);
    }
    return loader.load(Object.values(parent));
  };
};

export const childrenOf = (reader: Reader): Children => {
  const listing = (request: ListRequest): Listing => ({
    ...request,
    where: and(request.only, request.where === undefined ? undefined : filterSql(request.table, request.where)),
  });
  const columns = (request: ListRequest) => Object.keys(request.parent);
  return {
    page: batched((request, values) => fetchPages(reader, listing(request), { columns: columns(request), values })),
    count: batched((request, values) => countRows(reader, listing(request), { columns: columns(request), values })),
  };
};
