import { openOfferBook } from "../../live/offerBook.ts";
import { createApi } from "../../src/api/createApi.ts";
import type { ApiEnvironment } from "../../src/api/environment.ts";
import { type ApiDb, openApiDb } from "./apiDb.ts";
import { addressOf, fillOthers } from "./fixtureRows.ts";
import { fillHistory, type History, makeHistory } from "./ledgerHistory.ts";
import { DESK, fillPeer } from "./peerRows.ts";

export type Answer = {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
};

export type ApiFixture = {
  db: ApiDb;
  history: History;
  environment: ApiEnvironment;
  /** Errors that reached the log: of a good run none. */
  reported: unknown[];
  request: (path: string, init?: RequestInit) => Promise<Response>;
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  close: () => Promise<void>;
};

/** The API over PGlite in memory with a history of `steps` events. */
export const openApi = async (steps = 200, changes: Partial<ApiEnvironment> = {}): Promise<ApiFixture> => {
  const db = await openApiDb();
  const history = makeHistory(steps);
  await fillOthers(db);
  await fillPeer(db);
  await fillHistory(db, history);
  const reported: unknown[] = [];
  const environment: ApiEnvironment = {
    db: db.db,
    dialect: "pglite",
    head: () => Promise.resolve(history.head),
    timeOfBlock: (block) => Promise.resolve(history.head.time - (history.head.block - block) * 12),
    newestBlock: () => Promise.resolve({ block: history.head.block + 2, time: history.head.time + 24 }),
    prices: (asked) => Promise.resolve(asked.map(() => undefined)),
    priceRanges: (asked) => Promise.resolve(asked.map(() => undefined)),
    oracle: (address) =>
      Promise.resolve({ address, unit: "USD", feeds: null, maxDeviation: null, grace: null, growth: null }),
    offers: openOfferBook(db.sql, "public"),
    fillable: () => Promise.resolve({ amount: 0n, reason: "uncheckable" }),
    deployment: {
      ...{ chainId: 31_337, startBlock: 10, lendingPools: addressOf(300), lens: addressOf(301) },
      peer: { desk: DESK, lens: addressOf(401) },
    },
    report: (error) => reported.push(error),
    ...changes,
  };
  const app = createApi(environment);
  const request = async (path: string, init?: RequestInit) => app.request(path, init);
  return {
    db,
    history,
    environment,
    reported,
    request,
    ask: async (query, variables) => {
      const response = await request("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) } as Answer;
    },
    close: () => db.close(),
  };
};
