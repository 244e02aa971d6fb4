import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "@weir/process/failure";
import { lockUntilExit } from "@weir/process/lock";
import { createPublicClient, fallback, http } from "viem";
import { connect } from "../run/chain.ts";
import { hashCode, identify, schemaOf } from "../run/identity.ts";
import { readCheckpointText } from "../run/ponderCheckpoint.ts";
import { readDeployment } from "../run/readDeployment.ts";
import { readSettings, type Settings } from "../run/readSettings.ts";
import { differences } from "./differences.ts";
import type { Query } from "./indexedRows.ts";

// `pnpm indexer:reconcile [--history]`: compares the indexer's rows with the chain at the block up to which they go. Prints each
// difference; exit code 1 if there is one, or if they cannot be compared. With --history also the books and balances of every
// earlier block, for which the node has to keep their state.

type Rows = { query: Query; close: () => Promise<void> };

/** PostgreSQL: in one transaction that sees one moment, beside an indexer that goes on. */
const openPostgres = async (connectionString: string, schema: string): Promise<Rows> => {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query("begin isolation level repeatable read read only");
  await client.query(`set local search_path to ${schema}`);
  return { query: async (sql) => (await client.query(sql)).rows, close: () => client.end() };
};

/** PGlite's folder has one user at a time. */
const openPglite = async (dataDir: string, schema: string): Promise<Rows> => {
  const folder = join(dataDir, "pglite");
  if (!existsSync(folder))
    throw new Failure(
      `${dataDir} has no rows. Set INDEXER_DATA_DIR or DATABASE_URL as for the indexer, or run it first.`,
    );
  const holder = lockUntilExit(join(dataDir, "lock"));
  if (holder !== undefined)
    throw new Failure(
      `An indexer (process ${holder}) works in ${dataDir}, which has one user at a time. Stop it first, or let it use PostgreSQL.`,
    );
  const { PGlite } = await import("@electric-sql/pglite");
  const database = new PGlite(folder);
  await database.exec(`set search_path to ${schema}`);
  return {
    query: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    close: () => database.close(),
  };
};

const indexedBlock = async (query: Query): Promise<bigint> => {
  const [row] = await query("select latest_checkpoint from _ponder_checkpoint").catch(() => []);
  const moment = readCheckpointText(String(row?.latest_checkpoint ?? ""));
  if (moment === undefined)
    throw new Failure("The indexer has not written a row yet. Start it, and wait until /ready answers 200.");
  return BigInt(moment.block);
};

const main = async (): Promise<void> => {
  const dotenv = fileURLToPath(new URL("../../.env", import.meta.url));
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);
  const settings: Settings = readSettings(process.env);
  const deployment = readDeployment(settings);
  const { lendingPools, peer } = deployment;
  const schema = schemaOf(await identify(await connect(settings), deployment), hashCode());
  const client = createPublicClient({
    transport: fallback(settings.rpcUrls.map((node) => http(node, { batch: { batchSize: 50 } }))),
  });
  const { databaseUrl, dataDir } = settings;
  const { query, close } = await (databaseUrl === undefined
    ? openPglite(dataDir, schema)
    : openPostgres(databaseUrl, schema));
  try {
    const block = await indexedBlock(query);
    const history = process.argv.includes("--history");
    const found = await differences({
      query,
      client,
      lendingPools,
      desk: peer?.desk,
      loans: peer?.loans,
      block,
      history,
    });
    for (const difference of found) console.log(difference);
    console.log(
      found.length === 0
        ? `The indexer's rows agree with the chain at block ${block}.`
        : `${found.length} differences from the chain at block ${block}.`,
    );
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`indexer:reconcile: ${error.message}`);
  process.exitCode = 1;
}
