import type { Question } from "../question.ts";
import type { ListRequest } from "../sql/children.ts";
import type { Page } from "../sql/fetchPages.ts";
import type { Where } from "../sql/filterSql.ts";
import { pageCost } from "../sql/pageArguments.ts";
import { columnOf } from "../sql/reader.ts";
import type { Builder } from "./builder.ts";
import { typeOf } from "./columnType.ts";
import { columnsIn, type Entity } from "./entity.ts";
import type { EnumTypes } from "./enumTypes.ts";
import { makeWheres } from "./whereType.ts";

/** A list that is read when one of its fields is: rows and their number are different statements. */
export type Connection<Row> = { page: () => Promise<Page<Row>>; count: () => Promise<number> };

type Edge<Row> = { node: Row; cursor: string };

/** What a resolver of a list may add to the arguments of the query. */
export type Tie = {
  parent?: Readonly<Record<string, unknown>>;
  /** Holds beside the query's own `where`. */
  also?: Where;
};

/** Adds the types of an entity: the object with its columns, its list, its `where` and its order. */
export const makeLists = (builder: Builder, enumTypes: EnumTypes) => {
  const makeWhere = makeWheres(builder, enumTypes);
  const direction = builder.enumType("Direction", {
    description: "Which rows come first.",
    values: {
      asc: { description: "Smallest first, no value last." },
      desc: { description: "No value first, then the largest." },
    } as const,
  });
  const pageInfo = builder.objectRef<Page<unknown>>("PageInfo").implement({
    description: "Where a page is in its list.",
    fields: (t) => ({
      hasNextPage: t.exposeBoolean("hasNextPage", { description: "There are rows after the page." }),
      hasPreviousPage: t.exposeBoolean("hasPreviousPage", { description: "There are rows before the page." }),
      startCursor: t.string({
        nullable: true,
        description: "Cursor of the first row, for `before`; null: an empty page.",
        resolve: ({ cursors }) => cursors[0] ?? null,
      }),
      endCursor: t.string({
        nullable: true,
        description: "Cursor of the last row, for `after`; null: an empty page.",
        resolve: ({ cursors }) => cursors.at(-1) ?? null,
      }),
    }),
  });

  return <Row extends object>(entity: Entity<Row>) => {
    const { name, about, columns, table } = entity;
    const object = builder.objectRef<Row>(name);
    object.implement({
      description: about,
      fields: (t) =>
        Object.fromEntries(
          columnsIn(columns).map(([column, { kind, about: description }]) => [
            column,
            t.field({
              type: typeOf(enumTypes, kind),
              nullable: !columnOf(table, column).notNull as true,
              description,
              resolve: (row) => (row as Record<string, unknown>)[column] as never,
            }),
          ]),
        ),
    });

    const edge = builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
      description: "A row and its place in the list.",
      fields: (t) => ({
        cursor: t.exposeString("cursor", { description: "The row's place, for `after` and `before`." }),
        node: t.field({ type: object, description: "The row.", resolve: ({ node }) => node as never }),
      }),
    });
    const connection = builder.objectRef<Connection<Row>>(`${name}Connection`).implement({
      description: `A page of a list: ${about}`,
      fields: (t) => ({
        nodes: t.field({
          type: [object],
          description: "The rows.",
          complexity: { field: 1, multiplier: 1 },
          resolve: async (list) => (await list.page()).rows as never,
        }),
        edges: t.field({
          type: [edge],
          description: "The rows with their cursors.",
          complexity: { field: 1, multiplier: 1 },
          resolve: async (list) => {
            const { rows, cursors } = await list.page();
            return rows.map((node, i) => ({ node, cursor: cursors[i] as string }));
          },
        }),
        pageInfo: t.field({ type: pageInfo, description: "Where the page is.", resolve: (list) => list.page() }),
        totalCount: t.int({
          description: "Rows of the whole list. They are counted only where this is asked for.",
          complexity: 10,
          resolve: (list) => list.count(),
        }),
      }),
    });

    const where = makeWhere(entity as never as Entity<never>);
    const sorted = columnsIn(columns).filter(([, { order }]) => order);
    const order = builder.enumType(`${name}Order`, {
      description: "What the list is sorted by; rows that are equal in it, by their key.",
      values: Object.fromEntries(sorted.map(([column, { about }]) => [column, { description: about }])) as Record<
        string,
        { description: string }
      >,
    });

    const args = builder.args((t) => ({
      where: t.field({ type: where, description: "Which rows; all without it." }),
      orderBy: t.field({ type: order, description: `What they are sorted by; without it \`${entity.order.by}\`.` }),
      direction: t.field({
        type: direction,
        description: `Which come first; without it and without \`orderBy\` ${entity.order.descending ? "desc" : "asc"}, else asc.`,
      }),
      first: t.int({ description: "Rows from the beginning or after `after`: 1 to 1,000, 50 without it." }),
      after: t.string({ description: "Begin after the row of this cursor." }),
      last: t.int({ description: "Rows from the end or before `before`: 1 to 1,000." }),
      before: t.string({ description: "End before the row of this cursor." }),
    }));
    type Args = {
      where?: Where | null | undefined;
      orderBy?: string | null | undefined;
      direction?: "asc" | "desc" | null | undefined;
      first?: number | null | undefined;
      after?: string | null | undefined;
      last?: number | null | undefined;
      before?: string | null | undefined;
    };

    /** The list that a query asks for. */
    const open = (question: Question, asked: Args, { parent = {}, also }: Tie = {}): Connection<Row> => {
      const own = asked.where ?? undefined;
      const both = also === undefined || own === undefined ? (also ?? own) : { AND: [also, own] };
      const { first, after, last, before } = asked;
      const bySelf = asked.orderBy === undefined || asked.orderBy === null;
      const request: ListRequest = {
        name,
        table,
        key: entity.key,
        sort: bySelf ? entity.order.by : (asked.orderBy as string),
        descending: asked.direction ? asked.direction === "desc" : bySelf && entity.order.descending,
        where: both,
        page: { first, after, last, before },
        parent,
        only: entity.only,
      };
      return {
        page: () => question.children.page(request) as Promise<Page<Row>>,
        count: () => question.children.count(request),
      };
    };
    const complexity = (asked: Args) => ({ field: 5, multiplier: pageCost(asked) });
    return { object, connection, where, args, open, complexity };
  };
};
