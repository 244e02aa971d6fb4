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

// Ponder's own parts over PGlite in memory, without a chain and without its process.

type Schema = Parameters<typeof buildSchema>[0]["schema"];
type CacheOptions = Parameters<typeof createIndexingCache>[0];

export type PonderDatabase = Awaited<ReturnType<typeof openPonderDatabase>>;

/** A database with the tables of `schema`, in the schema `name`. */
export const openPonderDatabase = async (schema: Schema, name = "public") => {
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
  const schemaBuild = { schema, statements: buildSchema({ schema, preBuild }).statements };
  const namespace = { schema: name, viewsSchema: undefined };
  const database = createDatabase({ common, namespace, preBuild, schemaBuild });
  await database.migrate({ buildId: "test", chains: [], finalizedBlocks: [] });
  return { common, schemaBuild, database, close: () => shutdown.kill() };
};

/** A store over the database, as a process that starts has one. `recovered`: it goes on after another one. */
export const openIndexingStore = (
  { common, schemaBuild, database }: PonderDatabase,
  {
    recovered,
    cacheBytes,
    qb = database.userQB,
  }: {
    recovered?: CacheOptions["crashRecoveryCheckpoint"];
    cacheBytes?: number | undefined;
    qb?: typeof database.userQB;
  } = {},
) => {
  const options = { ...common.options, ...(cacheBytes !== undefined && { indexingCacheMaxBytes: cacheBytes }) };
  const indexingCache = createIndexingCache({
    common: { ...common, options },
    schemaBuild,
    crashRecoveryCheckpoint: recovered,
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
  indexingCache.qb = qb;
  store.qb = qb;
  return { indexingCache, db: store.db };
};
