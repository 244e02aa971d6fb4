import { pool } from "ponder:schema";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Hex } from "viem";
import { asOf } from "../at/asOf.ts";
import { atRiskIn, NEAR } from "../at/atRisk.ts";
import { type HistoryRow, historyOf } from "../at/historyOf.ts";
import { type PoolAt, poolAt, reservesAt } from "../at/poolAt.ts";
import { poolSeriesOf } from "../at/poolSeriesOf.ts";
import { hasAnything, worthOf } from "../at/positionAt.ts";
import { liveOf, type ReserveThen, reserveAt } from "../at/reserveAt.ts";
import { type SeriesPoint, seriesOf } from "../at/seriesOf.ts";
import { positionsOf } from "../at/snapshotOf.ts";
import { statusOf } from "../at/statusOf.ts";
import { positionColumns } from "../columns/accountColumns.ts";
import { booksColumns, rateColumns } from "../columns/booksColumns.ts";
import { entryColumns } from "../columns/ledgerColumns.ts";
import { poolColumns } from "../columns/poolColumns.ts";
import { reserveColumns } from "../columns/reserveColumns.ts";
import { ApiError, publicForm } from "../limits/apiError.ts";
import type { Question } from "../question.ts";
import type { Answering } from "./answering.ts";
import { plainRow, plainValue } from "./columnZod.ts";
import { csvOf } from "./csv.ts";
import { openApiPage } from "./openApiPage.ts";
import {
  accountParam,
  idParam,
  momentQuery,
  pageQuery,
  parameterFaults,
  queryOf,
  riskQuery,
  seriesQuery,
  streamQuery,
} from "./parameters.ts";
import { addPeerPaths } from "./peerPaths.ts";
import {
  answers,
  balanceShape,
  failures,
  historyShape,
  messageShape,
  pointShape,
  poolPointShape,
  poolShape,
  reserveShape,
  riskShape,
  statusShape,
} from "./restShapes.ts";

const lower = (text: string): Hex => text.toLowerCase() as Hex;

/** Amounts at any depth as decimal text. */
const plain = (values: object): unknown => JSON.parse(JSON.stringify(values, (_, value: unknown) => plainValue(value)));

const plainReserve = async (question: Question, row: ReserveThen) => ({
  ...plainRow(row, reserveColumns),
  ...plainRow(await liveOf(question, row), { ...booksColumns, ...rateColumns }),
});

const plainPoint = async (question: Question, { reserveId, ...point }: SeriesPoint) => {
  const [price, priceOpen, priceRange] = await Promise.all([
    question.price(reserveId, point.end),
    question.price(reserveId, point.start),
    question.priceRange(reserveId, point.start, point.end),
  ]);
  return plain({ ...point, price, priceOpen, priceRange }) as z.infer<typeof pointShape>;
};

const plainHistory = (row: HistoryRow) =>
  plain({
    ...plainRow(row, entryColumns),
    symbol: row.symbol,
    decimals: row.decimals,
    unit: row.unit,
    value: row.value,
    interestValue: row.interestValue,
    average: row.average,
    fifo: row.fifo,
  }) as z.infer<typeof historyShape>;

const CSV_NAMES = [
  "timestamp",
  "type",
  "side",
  "symbol",
  "decimals",
  "deltaAssets",
  "interest",
  "assetsAfter",
  "unit",
  "value",
  "interestValue",
  "averageCost",
  "averageRealised",
  "fifoCost",
  "fifoRealised",
  "poolId",
  "reserveId",
  "actor",
  "counterparty",
  "block",
  "transaction",
  "id",
] as const;

const csvRow = ({ average, fifo, ...row }: HistoryRow) => ({
  ...row,
  averageCost: average?.cost,
  averageRealised: average?.realised,
  fifoCost: fifo?.cost,
  fifoRealised: fifo?.realised,
});

const notFound = (what: string, id: string): ApiError => new ApiError("NOT_FOUND", `There is no ${what} ${id}.`);

const findReserve = async (question: Question, id: string) => {
  const row = await question.lookups.reserve.load(lower(id));
  if (row === undefined) throw notFound("reserve", id);
  return row;
};

const findPool = async (question: Question, id: string) => {
  const row = await question.lookups.pool.load(lower(id));
  if (row === undefined) throw notFound("pool", id);
  return row;
};

const poolWithReserves = async (question: Question, row: PoolAt) => ({
  ...plainRow(row, poolColumns),
  reserves: await Promise.all((await reservesAt(question, row)).map((one) => plainReserve(question, one))),
});

/** An error as every path below /v1 answers it. */
export const restError = (c: Context, error: unknown, report: (error: unknown) => void): Response => {
  const { code, message, status } = publicForm(error, report);
  return c.json({ error: { code, message } }, status);
};

/** The paths below /v1. */
export const createRest = (answering: Answering, report: (error: unknown) => void) => {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const given = result.target === "query" ? queryOf(c) : c.req.param();
      const message = parameterFaults(result.error, given);
      return c.json({ error: { code: "BAD_USER_INPUT", message } }, 400);
    },
  });
  app.onError((error, c) => restError(c, error, report));

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/status",
      summary: "How far the index is",
      responses: answers("How far the index is behind the node.", statusShape),
    }),
    async (c) => c.json(await answering(statusOf), 200),
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/pools",
      summary: "All pools with their reserves",
      request: {
        query: pageQuery,
      },
      responses: answers(
        "A page of pools, oldest first.",
        z.object({
          pools: z.array(poolShape),
          next: z.string().nullable().openapi({ description: "`after` of the next page; null: there is none." }),
        }),
      ),
    }),
    async (c) => {
      const { first, after } = c.req.valid("query");
      const answer = await answering(async (question) => {
        const page = await question.children.page({
          name: "Pool",
          table: pool,
          key: ["id"],
          sort: "createdBlock",
          descending: false,
          where: undefined,
          page: { first, after },
          parent: {},
        });
        const rows = page.rows as (typeof pool.$inferSelect)[];
        return {
          pools: await Promise.all(rows.map((row) => poolWithReserves(question, row))),
          next: page.hasNextPage ? (page.cursors.at(-1) ?? null) : null,
        };
      });
      return c.json(answer as never, 200);
    },
  );

  const atOf = ({ block, time }: { block?: number | undefined; time?: number | undefined }) =>
    block === undefined && time === undefined ? undefined : { block, time };

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/pools/{id}",
      summary: "A pool with its reserves, now or in the past",
      request: { params: idParam, query: momentQuery },
      responses: answers("The pool.", poolShape),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const at = atOf(c.req.valid("query"));
      const answer = await answering(async (question) => {
        const then = await poolAt(question, await findPool(question, id), await asOf(question, at));
        if (then === undefined) throw new ApiError("NOT_FOUND", `Pool ${id} was not created yet.`);
        return poolWithReserves(question, then);
      });
      return c.json(answer as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/reserves/{id}",
      summary: "A reserve, now or in the past",
      request: { params: idParam, query: momentQuery },
      responses: answers("The reserve.", reserveShape),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const at = atOf(c.req.valid("query"));
      const answer = await answering(async (question) => {
        const then = await reserveAt(question, await findReserve(question, id), await asOf(question, at));
        if (then === undefined) throw new ApiError("NOT_FOUND", `Reserve ${id} was not listed yet.`);
        return plainReserve(question, then);
      });
      return c.json(answer as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/reserves/{id}/series",
      summary: "A reserve's history in hours or days, without holes",
      request: {
        params: idParam,
        query: seriesQuery,
      },
      responses: answers("One point for each interval.", z.object({ series: z.array(pointShape) })),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { interval, from, to } = c.req.valid("query");
      const series = await answering(async (question) => {
        const row = await findReserve(question, id);
        const points = await seriesOf(question, row, interval, from ?? row.listedAt, to);
        return Promise.all(points.map((point) => plainPoint(question, point)));
      });
      return c.json({ series }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/pools/{id}/series",
      summary: "A pool's history in hours or days, without holes, in its unit",
      request: { params: idParam, query: seriesQuery },
      responses: answers("One point for each interval.", z.object({ series: z.array(poolPointShape) })),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { interval, from, to } = c.req.valid("query");
      const series = await answering(async (question) => {
        const row = await findPool(question, id);
        return poolSeriesOf(question, row, interval, from ?? row.createdAt, to);
      });
      return c.json({ series: plain(series) as z.infer<typeof poolPointShape>[] }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/accounts/{account}/balances",
      summary: "An account's balances, now or in the past, to the unit",
      request: { params: accountParam, query: momentQuery },
      responses: answers("Balances that are not empty.", z.object({ balances: z.array(balanceShape) })),
    }),
    async (c) => {
      const account = lower(c.req.valid("param").account);
      const at = atOf(c.req.valid("query"));
      const balances = await answering(async (question) => {
        const then = await asOf(question, at);
        const rows = (await positionsOf(question, account, then)).filter(hasAnything);
        return Promise.all(
          rows.map(async (row) => {
            const listing = await findReserve(question, row.reserveId);
            const worth = await worthOf(question, row, (await reserveAt(question, listing, then)) ?? listing);
            const amounts = Object.entries(worth).map(([name, value]) => [name, plainValue(value)]);
            return { ...plainRow(row, positionColumns), ...Object.fromEntries(amounts) };
          }),
        );
      });
      return c.json({ balances } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/accounts/{account}/history.json",
      summary: "An account's ledger with values and cost basis",
      request: { params: accountParam },
      responses: answers(
        "Oldest first. An account with 10,000 rows or more is refused: read its entries in pages.",
        z.object({ history: z.array(historyShape) }),
      ),
    }),
    async (c) => {
      const account = lower(c.req.valid("param").account);
      const rows = await answering((question) => historyOf(question, account));
      return c.json({ history: rows.map(plainHistory) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/accounts/{account}/history.csv",
      summary: "The same for a spreadsheet",
      request: { params: accountParam },
      responses: {
        200: { description: "RFC 4180, oldest first.", content: { "text/csv": { schema: z.string() } } },
        ...failures,
      },
    }),
    async (c) => {
      const account = lower(c.req.valid("param").account);
      const rows = await answering((question) => historyOf(question, account));
      c.header("content-disposition", `attachment; filename="weir-${account}.csv"`);
      return c.body(`${csvOf(CSV_NAMES, rows.map(csvRow))}\r\n`, 200, { "content-type": "text/csv; charset=utf-8" });
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/at-risk",
      summary: "Accounts of a pool that are near to liquidation",
      request: {
        query: riskQuery,
      },
      responses: answers("The lowest health factor first.", z.object({ accounts: z.array(riskShape) })),
    }),
    async (c) => {
      const { pool: id, below, first } = c.req.valid("query");
      const rows = await answering((question) => atRiskIn(question, lower(id), BigInt(below ?? NEAR), first ?? 50));
      return c.json({ accounts: rows.map((row) => ({ ...row, healthFactor: String(row.healthFactor) })) }, 200);
    },
  );

  addPeerPaths(app, answering);

  // Served by live/streamRoute.ts, which checks what this describes.
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/stream",
    summary: "What happens from now on, as server-sent events",
    request: { query: streamQuery },
    responses: {
      200: {
        description:
          "Each event has the message's number as its id, its kind as its name and the message as its data; docs/api.md tells more.",
        content: { "text/event-stream": { schema: messageShape } },
      },
      ...failures,
    },
  });

  const info = {
    openapi: "3.1.0",
    info: {
      title: "Weir indexer",
      version: "1",
      description: "Whole numbers of any size are decimal text. Times are seconds since 1970. WAD: divide by 10^18.",
    },
  };
  app.doc31("/v1/openapi.json", info);
  app.get("/v1", (c) => c.html(openApiPage(app.getOpenAPI31Document(info))));
  return app;
};
