import * as schema from "ponder:schema";
import type { PgTable } from "ponder";
import { buildSchema } from "ponder-internals/build/schema.js";
import { createDatabase } from "ponder-internals/database/index.js";
import type { Common } from "ponder-internals/internal/common.js";
import { createLogger } from "ponder-internals/internal/logger.js";
import { MetricsService } from "ponder-internals/internal/metrics.js";
import { buildOptions, type Options } from "ponder-internals/internal/options.js";
import { createShutdown } from "ponder-internals/internal/shutdown.js";
import { createTelemetry } from "ponder-internals/internal/telemetry.js";
import type { Database } from "../../src/api/sql/reader.ts";

export type ApiDb = {
  /** As `db` of ponder:api. */
  db: Database;
  insert: (table: PgTable, rows: readonly object[]) => Promise<void>;
  execute: (statement: string) => Promise<unknown>;
  close: () => Promise<void>;
};

/** PGlite in memory with the schema's tables, and Ponder's own reader of it. */
export const openApiDb = async (): Promise<ApiDb> => {
  process.env.PONDER_TELEMETRY_DISABLED = "true";
  const options = buildOptions({
    cliOptions: { command: "start", version: "0.16.10", config: "x.ts", logFormat: "pretty", logLevel: "warn" },
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
  const database = createDatabase({
    common,
    namespace: { schema: "public", viewsSchema: undefined },
    preBuild,
    schemaBuild: { schema, statements },
  });
  await database.migrate({ buildId: "test", chains: [], finalizedBlocks: [] });
  for (const statement of statements.indexes.sql) await database.adminQB.raw.execute(statement);
  return {
    db: database.readonlyQB.raw as unknown as Database,
    insert: async (table, rows) => {
      for (let i = 0; i < rows.length; i += 500)
        await database.adminQB.raw.insert(table).values(rows.slice(i, i + 500) as never);
    },
    execute: (statement) => database.adminQB.raw.execute(statement),
    close: () => shutdown.kill(),
  };
};
