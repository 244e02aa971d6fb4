import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { innerAddress, openGate } from "@weir/gate/gate";
import { readOrigins } from "@weir/gate/origins";
import { Failure } from "@weir/process/failure";
import { host, readPort, requireFreePorts } from "@weir/process/ports";
import { START_AGAIN } from "@weir/process/startAgain";
import { readWebhooks } from "../live/webhooks.ts";
import { VIEWS_SCHEMA } from "./cache.ts";
import { type Chain, connect } from "./chain.ts";
import { claimRows, type Rows } from "./claimRows.ts";
import { hideKeys } from "./hideKeys.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres, type Postgres } from "./postgres.ts";
import { readDeployment } from "./readDeployment.ts";
import { readSettings } from "./readSettings.ts";
import { awaitRows, isThere } from "./replica.ts";
import { watch } from "./watch.ts";

// Runs Ponder in this process, after checking that the stored rows belong to this chain and that port and store are free:
// `start` indexes and serves, `dev` does so and reloads when the code changes, `serve` serves what another process indexes.

/** Milliseconds between two looks at the chain, and between two for schemas that no process uses. */
const WATCH_INTERVAL = 2_000;
const REMOVE_INTERVAL = 10_000;

/** Milliseconds for a request to arrive: its head and body are small. */
const REQUEST_DEADLINE = 15_000;

const die = (message: string, code = 1): never => {
  console.error(`indexer: ${message}`);
  process.exit(code);
};

const prepare = async (command: string | undefined): Promise<void> => {
  if (command !== "dev" && command !== "start" && command !== "serve")
    throw new Failure("Name a command: `node run/main.ts start`, `dev` or `serve`.");
  const dotenv = fileURLToPath(new URL("../../.env", import.meta.url));
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);

  const settings = readSettings(process.env);
  const { databaseUrl } = settings;
  hideKeys([...settings.rpcUrls, ...(databaseUrl ? [databaseUrl] : [])]);
  const origins = readOrigins(readPort("WEB_PORT", 3000));
  const deployment = readDeployment(settings);
  // Read again where they are used; an invalid one ends the program here.
  readWebhooks(process.env);
  const chain = await connect(settings);
  // Ponder takes the next free port without an error, where no client expects it.
  await requireFreePorts([{ part: "the indexer", variable: "INDEXER_PORT", port: settings.port }]);

  const postgres = databaseUrl === undefined ? undefined : await openPostgres(databaseUrl);
  void postgres?.lost.then(() =>
    die("it has lost its connection to PostgreSQL, and with it the right to its rows. Start it again.", START_AGAIN),
  );
  let rows: Rows;
  if (command === "serve") {
    if (postgres === undefined)
      throw new Failure(
        "`serve` serves rows that another process writes, and only one process can use a PGlite folder. " +
          "Set DATABASE_URL to the PostgreSQL database of an indexer, or use `start`.",
      );
    rows = await awaitRows(postgres, chain, deployment, tellWait, WATCH_INTERVAL);
    watchChain(chain, deployment.startBlock, rows, { read: postgres.read, writeAnchor: async () => {} });
    watchRows(postgres, rows).catch(failed);
  } else {
    const cache = postgres ?? openPglite(settings.dataDir);
    rows = await claimRows(command, cache, chain, deployment);
    watchChain(chain, deployment.startBlock, rows, cache);
    if (postgres !== undefined && command === "start") removeUnused(postgres, rows).catch(failed);
  }

  // Ponder answers requests with any Host and any Origin header; the gate in front of it does not.
  const inner = await innerAddress(settings.port);
  await openGate({ port: settings.port, origins, target: inner, limits: { request: REQUEST_DEADLINE } });
  console.log(`indexer: GraphQL will be at http://${host}:${settings.port}/graphql, and nowhere else.`);

  // Ponder reads these variables itself: it gets the checked values only.
  process.env.PONDER_TELEMETRY_DISABLED = "true";
  process.env.DATABASE_URL = databaseUrl ?? "";
  delete process.env.DATABASE_PRIVATE_URL;
  delete process.env.DATABASE_SCHEMA;
  delete process.env.DATABASE_VIEWS_SCHEMA;
  delete process.env.PORT;
  process.argv.splice(
    2,
    process.argv.length,
    command,
    ...["--schema", rows.schema, "--hostname", inner.host, "--port", String(inner.port)],
    ...(command === "start" && postgres !== undefined ? ["--views-schema", VIEWS_SCHEMA] : []),
    ...(command === "dev" ? ["--disable-ui"] : []),
  );
};

const failed = (error: unknown): never => die(`PostgreSQL fails: ${String(error)}. Start it again.`, START_AGAIN);

const tellWait = (schema: string): void =>
  console.log(
    `indexer: no indexer of this code has completed its rows in DATABASE_URL yet (schema ${schema}). ` +
      "This server waits for them: run `pnpm --filter @weir/indexer start` with the same code and settings.",
  );

const watchChain = (chain: Chain, startBlock: number, rows: Rows, cache: Parameters<typeof watch>[3]): void => {
  watch(chain, startBlock, rows.identity, cache, WATCH_INTERVAL).then(
    (wrong) => wrong !== undefined && die(wrong.message, wrong.restartFixes ? START_AGAIN : 1),
    (error: unknown) => die(`it can no longer note how far the chain is: ${String(error)}. Start it again.`),
  );
};

/** Ends this server when its rows have been removed: a newer chain or version has replaced them. */
const watchRows = async (database: Postgres, rows: Rows): Promise<void> => {
  while (await isThere(database, rows)) await sleep(WATCH_INTERVAL);
  die("its rows have been removed, because their chain is gone. Start it again.", START_AGAIN);
};

/** Removes the rows of other versions, once those of this version are complete and no process uses the others. */
const removeUnused = async (database: Postgres, { schema }: Rows): Promise<void> => {
  for (;;) {
    await sleep(REMOVE_INTERVAL);
    if (!(await database.isReady(schema))) continue;
    for (const other of await database.removeUnused(schema))
      console.log(`indexer: removed the rows of another version, which no process uses (schema ${other}).`);
  }
};

try {
  await prepare(process.argv[2]);
} catch (error) {
  if (error instanceof Failure) die(error.message);
  throw error;
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// The package exports its library only; the program is a file beside it.
await import(new URL("bin/ponder.js", import.meta.resolve("ponder")).href);
