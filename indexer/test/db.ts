import * as schema from "ponder:schema";
import { buildSchema } from "ponder-internals/build/schema.js";
import { createDatabase } from "ponder-internals/database/index.js";
import { createIndexingCache } from "ponder-internals/indexing-store/cache.js";
import { createIndexingStore } from "ponder-internals/indexing-store/index.js";
import type { Common } from "ponder-internals/internal/common.js";
import { createLogger } from "ponder-internals/internal/logger.js";
import { MetricsService } from "ponder-internals/internal/metrics.js";
import { buildOptions, type Options } from "ponder-internals/internal/options.js";
import { createShutdown } from "ponder-internals/internal/shutdown.js";
import { createTelemetry } from "ponder-internals/internal/telemetry.js";
import type { Db } from "../src/store/types.ts";

const {
  pool,
  reserve,
  account,
  position,
  entry,
  liquidation,
  writeOff,
  books,
  reserveHour,
  configChange,
  announcement,
  auction,
  authorization,
  approval,
  nonce,
  flashLoan,
} = schema;
const tables = {
  pool,
  reserve,
  account,
  position,
  entry,
  liquidation,
  writeOff,
  books,
  reserveHour,
  configChange,
  announcement,
  auction,
  authorization,
  approval,
  nonce,
  flashLoan,
};
type Tables = typeof tables;

export type TestDb = {
  /** As `context.db` of a handler. */
  db: Db;
  /** The rows of a table in the database. */
  rows: <name extends keyof Tables>(table: name) => Promise<Tables[name]["$inferSelect"][]>;
  /** Asks the database. */
  query: (sql: string) => Promise<Record<string, unknown>[]>;
  /** Removes every row from the database and the store's cache. */
  empty: () => Promise<void>;
  close: () => Promise<void>;
};

/** Ponder's own store over PGlite in memory, with this schema's tables and without a chain. */
export const openDb = async (): Promise<TestDb> => {
  process.env.PONDER_TELEMETRY_DISABLED = "true";
  // Ponder's types do not allow for exactOptionalPropertyTypes.
  const options = buildOptions({
    cliOptions: {
      command: "start",
      version: "0.16.10",
      config: "ponder.config.ts",
      logFormat: "pretty",
      logLevel: "warn",
    },
  }) as Options;
  const logger = createLogger({ level: "warn" });
  const shutdown = createShutdown();
  const common: Common = {
    options,
    logger,
    metrics: new MetricsService(),
    telemetry: createTelemetry({ options, logger, shutdown }),
    shutdown,
    buildShutdown: shutdown,
    apiShutdown: shutdown,
  };

  const preBuild = {
    databaseConfig: { kind: "pglite", options: { dataDir: "memory://" } },
    ordering: "multichain",
  } as const;
  const { statements } = buildSchema({ schema, preBuild });
  const schemaBuild = { schema, statements };
  const namespace = { schema: "public", viewsSchema: undefined };
  const database = createDatabase({ common, namespace, preBuild, schemaBuild });
  await database.migrate({ buildId: "test", chains: [], finalizedBlocks: [] });

  const open = () => {
    const indexingCache = createIndexingCache({
      common,
      schemaBuild,
      crashRecoveryCheckpoint: undefined,
      eventCount: {},
    });
    const store = createIndexingStore({
      common,
      schemaBuild,
      indexingCache,
      indexingErrorHandler: {
        getRetryableError: () => undefined,
        setRetryableError: (error) => {
          throw error;
        },
        clearRetryableError: () => undefined,
        error: undefined,
      },
    });
    indexingCache.qb = database.userQB;
    store.qb = database.userQB;
    return { indexingCache, db: store.db as Db };
  };
  let current = open();

  return {
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
    empty: async () => {
      const names = Object.keys(tables).map((name) => `"${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}"`);
      await database.adminQB.raw.execute(`truncate ${names.join(", ")}`);
      current = open();
    },
    close: () => shutdown.kill(),
  };
};
