import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { addressOf, poolId, reserveId } from "./api/fixtureRows.ts";
import { dice } from "./api/ledgerHistory.ts";

let api: ApiFixture;
beforeAll(async () => {
  api = await openApi(80);
});
afterAll(async () => {
  expect(api.reported).toEqual([]);
  await api.close();
});

type Node = Record<string, unknown>;
type List = {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  totalCount: number;
};
const list = async (query: string, variables: Record<string, unknown>): Promise<List> => {
  const { status, data, errors } = await api.ask(query, variables);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return (data as { list: List }).list;
};

/** Lists, what makes a row unique, and how they are sorted. */
const lists: [name: string, type: string, key: string[], orders: string[]][] = [
  ["pools", "Pool", ["id"], ["id", "createdAt", "createdBlock"]],
  [
    "reserves",
    "Reserve",
    ["id"],
    [
      "id",
      "index",
      "token",
      "symbol",
      "resumedLtv",
      "supplyCap",
      "borrowCap",
      "collateralCap",
      "listedAt",
      "listedBlock",
    ],
  ],
  ["assets", "Asset", ["token"], ["token", "symbol"]],
  ["operators", "Authorization", ["account", "operator"], ["account", "operator"]],
  ["accounts", "Account", ["id"], ["id"]],
  ["positions", "Position", ["reserveId", "account"], ["account", "supplyShares", "borrowShares"]],
  ["entries", "Entry", ["id"], ["id"]],
  ["liquidations", "Liquidation", ["id"], ["id"]],
  ["writeOffs", "WriteOff", ["id"], ["id"]],
  ["flashLoans", "FlashLoan", ["id"], ["id"]],
  ["authorizations", "Authorization", ["account", "operator"], ["account", "operator"]],
  ["approvals", "Approval", ["owner", "spender", "reserveId"], ["owner", "spender"]],
  ["configChanges", "ConfigChange", ["id"], ["id"]],
  ["announcements", "Announcement", ["id"], ["id", "announcedAt", "readyAt", "expiresAt", "carriedOutAt"]],
  ["auctions", "Auction", ["poolId", "account"], ["account"]],
  ["orders", "Order", ["id"], ["id", "expiry", "amount"]],
  ["budgets", "Budget", ["venue", "maker", "budget", "token"], ["maker", "budget", "token"]],
  ["epochs", "Epoch", ["venue", "maker"], ["maker"]],
  ["fills", "Fill", ["id"], ["id"]],
  ["deals", "Deal", ["id"], ["id", "openedAt", "closedAt"]],
  ["dealSteps", "DealStep", ["id"], ["id"]],
  ["loans", "Loan", ["id"], ["id", "start", "maturity", "closedAt"]],
  ["loanSteps", "LoanStep", ["id"], ["id"]],
  ["arbiters", "Arbiter", ["id"], ["id", "until"]],
  ["watchers", "Watcher", ["id"], ["id"]],
  ["credits", "Credit", ["venue", "party", "token"], ["party", "token"]],
];

describe("pages", () => {
  test("default: the table of lists is the schema's", async () => {
    const { data } = await api.ask(
      `{ __schema { queryType { fields { name args { name type { name } } } } types { name enumValues { name } } } }`,
    );
    const { queryType, types } = (
      data as {
        __schema: {
          queryType: { fields: { name: string; args: { name: string }[] }[] };
          types: { name: string; enumValues: { name: string }[] | null }[];
        };
      }
    ).__schema;
    const paged = queryType.fields
      .filter(({ args }) => args.some(({ name }) => name === "where"))
      .map(({ name }) => name);
    expect(paged.sort()).toEqual(lists.map(([name]) => name).sort());
    const orders = (type: string) =>
      types.find(({ name }) => name === `${type}Order`)?.enumValues?.map(({ name }) => name);
    for (const [, type, , expected] of lists)
      expect([type, orders(type)?.sort()]).toEqual([type, [...expected].sort()]);
  });

  const cases = lists
    .filter(([name]) => name !== "operators")
    .flatMap(([name, type, key, orders]) =>
      orders.flatMap((order) => (["asc", "desc"] as const).map((direction) => ({ name, type, key, order, direction }))),
    );

  test.each(cases)("property: $name by $order $direction, each row once and in order, from both ends", async (of) => {
    const { name, type, key, order, direction } = of;
    const fields = [...new Set([...key, order])].join(" ");
    const query = (range: string) =>
      `query ($n: Int!, $c: String, $o: ${type}Order) { list: ${name}(${range}, orderBy: $o, direction: ${direction}) { edges { cursor node { ${fields} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;
    const walk = async (size: number, back: boolean): Promise<Node[]> => {
      const found: Node[] = [];
      let cursor: string | undefined;
      for (;;) {
        const page = await list(query(back ? "last: $n, before: $c" : "first: $n, after: $c"), {
          n: size,
          c: cursor,
          o: order,
        });
        const nodes = page.edges.map(({ node }) => node);
        if (back) found.unshift(...nodes);
        else found.push(...nodes);
        if (!(back ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) {
          expect(found.length).toBe(page.totalCount);
          return found;
        }
        cursor = back ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      }
    };
    const forwards = await walk(7, false);
    const id = (node: Node) => key.map((column) => node[column]).join("|");
    expect(new Set(forwards.map(id)).size).toBe(forwards.length);
    expect(await walk(1_000, false)).toEqual(forwards);
    expect(await walk(3, true)).toEqual(forwards);

    const values = forwards.map((node) => node[order]);
    const number = /Shares|Cap$|^(expiry|amount|until|maturity)$/.test(order);
    const compare = (a: unknown, b: unknown): number => {
      if (a === b) return 0;
      if (a === null || b === null) return a === null ? 1 : -1;
      if (number) return BigInt(a as string) < BigInt(b as string) ? -1 : 1;
      return (a as string) < (b as string) ? -1 : 1;
    };
    for (let i = 1; i < values.length; i++) {
      const step = compare(values[i - 1], values[i]);
      expect(direction === "asc" ? step <= 0 : step >= 0, `${String(values[i - 1])} then ${String(values[i])}`).toBe(
        true,
      );
    }
  });

  test("error: a cursor of another order", async () => {
    const first = await list("{ list: pools(first: 1, orderBy: id) { pageInfo { endCursor } } }", {});
    const { status, errors } = await api.ask(
      "query ($c: String) { pools(after: $c, orderBy: createdAt) { nodes { id } } }",
      {
        c: first.pageInfo.endCursor,
      },
    );
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  test("behavior: pages of many parents are those of each alone", async () => {
    const fields = "nodes { id } totalCount pageInfo { hasNextPage endCursor }";
    const { data } = await api.ask(
      `{ reserves { nodes { id entries(first: 3, orderBy: id, direction: desc) { ${fields} } } } }`,
    );
    const nodes = (data as { reserves: { nodes: { id: string; entries: List }[] } }).reserves.nodes;
    expect(nodes.length).toBe(6);
    for (const { id, entries } of nodes) {
      const alone = await list(
        `query ($r: Hex) { list: entries(first: 3, orderBy: id, direction: desc, where: { reserveId: { eq: $r } }) { ${fields} } }`,
        { r: id },
      );
      expect(entries).toEqual(alone);
      expect(alone.totalCount).toBeGreaterThan(3);
    }
  });
});

describe("where", () => {
  type Row = (typeof api.history.entries)[number];
  type Tree = { [name: string]: unknown };

  /** The same by hand, in TypeScript. */
  const holds = (row: Row, tree: Tree): boolean =>
    Object.entries(tree).every(([name, part]) => {
      if (name === "AND") return (part as Tree[]).every((one) => holds(row, one));
      if (name === "OR") return (part as Tree[]).some((one) => holds(row, one));
      if (name === "NOT") return !holds(row, part as Tree);
      const value = row[name as keyof Row] as string | number | null;
      return Object.entries(part as Tree).every(([operator, operand]) => {
        if (operator === "isNull") return (value === null) === operand;
        if (value === null) return false;
        if (operator === "eq") return value === operand;
        if (operator === "in") return (operand as unknown[]).includes(value);
        const [a, b] = [value, operand as typeof value];
        if (operator === "gt") return a > b;
        if (operator === "gte") return a >= b;
        if (operator === "lt") return a < b;
        return a <= b;
      });
    });

  const makeTree = (roll: (below: number) => number, rows: Row[], depth: number): Tree => {
    const row = () => rows[roll(rows.length)] as Row;
    const leaf = (): Tree => {
      switch (roll(7)) {
        case 0:
          return { account: { eq: row().account } };
        case 1:
          return { type: { in: [row().type, row().type] } };
        case 2:
          return { block: { gt: row().block, lte: row().block } };
        case 3:
          return { timestamp: { gte: row().timestamp } };
        case 4:
          return { id: { lt: row().id } };
        case 5:
          return { side: roll(2) === 0 ? { isNull: roll(2) === 0 } : { eq: "borrow" } };
        default:
          return { reserveId: { in: [] } };
      }
    };
    if (depth === 0) return leaf();
    const below = () => Array.from({ length: roll(4) }, () => makeTree(roll, rows, depth - 1));
    return {
      ...(roll(2) === 0 ? leaf() : {}),
      ...(roll(2) === 0 ? { OR: below() } : {}),
      ...(roll(3) === 0 ? { AND: below() } : {}),
      ...(roll(2) === 0 ? { NOT: makeTree(roll, rows, depth - 1) } : {}),
    };
  };

  test("property: 200 random trees select what a filter in TypeScript selects", async () => {
    const roll = dice(42);
    const { entries } = api.history;
    const sizes = new Set<number>();
    for (let i = 0; i < 200; i++) {
      const where = makeTree(roll, entries, 3);
      const { nodes, totalCount } = await list(
        "query ($w: EntryWhere) { list: entries(where: $w, first: 1000, direction: asc, orderBy: id) { nodes { id } totalCount } }",
        { w: where },
      );
      const expected = entries.filter((row) => holds(row, where)).map(({ id }) => id);
      expect(
        nodes.map(({ id }) => id),
        JSON.stringify(where),
      ).toEqual(expected.sort());
      expect(totalCount).toBe(expected.length);
      sizes.add(expected.length);
    }
    expect(sizes.size).toBeGreaterThan(10);
  });

  test("behavior: OR of pairs is not OR of their parts", async () => {
    const [a, b] = [addressOf(0), addressOf(1)];
    const { nodes } = await list(
      "query ($w: EntryWhere) { list: entries(where: $w, first: 1000) { nodes { type account } } }",
      {
        w: {
          OR: [
            { type: { eq: "supply" }, account: { eq: a } },
            { type: { eq: "borrow" }, account: { eq: b } },
          ],
        },
      },
    );
    const kinds = new Set(nodes.map(({ type, account }) => `${String(type)} ${String(account)}`));
    expect([...kinds].sort()).toEqual([`borrow ${b}`, `supply ${a}`]);
  });

  test("behavior: NOT of a comparison with no value is true", async () => {
    const { totalCount } = await list(
      '{ list: reserves(where: { NOT: { supplyCap: { gt: "0" } } }) { totalCount } }',
      {},
    );
    expect(totalCount).toBe(2);
  });

  test("behavior: a where beside a parent", async () => {
    const { data } = await api.ask(
      `{ pools(where: { id: { eq: "${poolId(0)}" } }) { nodes { entries(where: { reserveId: { eq: "${reserveId(1, 0)}" } }) { totalCount } } } }`,
    );
    expect(data).toEqual({ pools: { nodes: [{ entries: { totalCount: 0 } }] } });
  });
});
