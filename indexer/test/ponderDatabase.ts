import { PGlite } from "@electric-sql/pglite";
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
import { onceARun } from "./onceARun.ts";

// Ponder's own parts over PGlite in memory, without a chain and without its process.

type Schema = Parameters<typeof buildSchema>[0]["schema"];
type CacheOptions = Parameters<typeof createIndexingCache>[0];

export type PonderDatabase = Awaited<ReturnType<typeof openPonderDatabase>>;

type Start = { schema: Schema /** Of the database. */; name: string; instance: PGlite };

/** Ponder's parts over a database that has its tables, or before it has. */
const over = ({ schema, name, instance }: Start) => {
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
    databaseConfig: { kind: "pglite_test", instance },
    ordering: "multichain",
  } as const;
  const schemaBuild = { schema, statements: buildSchema({ schema, preBuild }).statements };
  const namespace = { schema: name, viewsSchema: undefined };
  const database = createDatabase({ common, namespace, preBuild, schemaBuild });
  const close = async (): Promise<void> => {
    await shutdown.kill();
    await instance.close();
  };
  return { common, schemaBuild, database, close };
};

/** A database with the tables of `schema` and their indexes, in the schema `name`. */
const create = async (start: Start) => {
  const ponder = over(start);
  const { database, schemaBuild } = ponder;
  await database.migrate({ buildId: "test", chains: [], finalizedBlocks: [] });
  for (const statement of schemaBuild.statements.indexes.sql) await database.adminQB.raw.execute(statement);
  return ponder;
};

/** A database with the tables of `schema` in the schema `name`. */
export const openPonderDatabase = async (schema: Schema, name: string) =>
  create({ schema, name, instance: new PGlite() });

/** A database with the indexer's tables: a copy of the first one of the run, as PostgreSQL's own tables take long to make. */
export const openIndexerDatabase = async (schema: Schema) => {
  const name = "public";
  let first: ReturnType<typeof over> | undefined;
  const template = await onceARun("tables.tar", async () => {
    const instance = new PGlite();
    first = await create({ schema, name, instance });
    return new Uint8Array(await (await instance.dumpDataDir("none")).arrayBuffer());
  });
  return first ?? over({ schema, name, instance: new PGlite({ loadDataDir: new Blob([Buffer.from(template)]) }) });
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
