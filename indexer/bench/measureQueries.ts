import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { deployEmitter } from "../test/anvilClient.ts";
import { address, listing } from "../test/eventFixtures.ts";
import { caughtUp, query, type Running, startAnvil, startIndexer } from "../test/processes.ts";
import { cpuSeconds, type Place } from "./measureSync.ts";

const QUESTIONS = ["account", "markets", "holders"] as const;
type Question = (typeof QUESTIONS)[number];

/** Milliseconds from a request to its answer, the 95th of a hundred; and processor time of the indexer's process for a request, to
 * which other programs of the machine matter less. */
export type Queries = Record<`${Question}P95Ms` | `${Question}CpuMs`, number>;

const POSITIONS = 100_000;
const ENTRIES = 1_000_000;
const ACCOUNTS = 20_000;
const RESERVES = 5;
const ROUNDS = 300;
const WARM_UP_MS = 15_000;
/** Requests before the first measured one: they warm up the JIT compiler and the plans of statements. */
const WARM_UP = 50;

/** An SQL expression for the id of an account with this number. */
const accountOf = (number: string): string => `'0x' || lpad(to_hex(${number} + 4096), 40, '0')`;

type Run = (sql: string) => Promise<unknown>;

/** Runs SQL in the tables of the indexer, which is stopped. Ponder's triggers keep a copy of each row that it may have to take back:
 * these rows are not its own. */
const inTables = async ({ dataDir, databaseUrl }: Place, work: (run: Run) => Promise<void>): Promise<void> => {
  const schemas = "select nspname as name from pg_namespace where nspname ~ '^weir_[0-9a-f]{8}$'";
  const enter = (name: string): string => `set search_path = ${name}; set session_replication_role = replica`;
  if (databaseUrl === "") {
    const database = await PGlite.create(`${dataDir}/pglite`);
    const { rows } = await database.query<{ name: string }>(schemas);
    await database.exec(enter(rows[0]!.name));
    await work((sql) => database.exec(sql));
    await database.close();
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(schemas);
  await client.query(enter(rows[0]!.name));
  await work((sql) => client.query(sql));
  await client.end();
};

/** Rows as a long history leaves them: 100,000 positions in five reserves of a pool, and a million rows of the ledger. */
const fill = async (run: Run): Promise<void> => {
  await run("create temp table model as select * from reserve order by id limit 1");
  await run("create temp table model_books as select * from books where reserve_id = (select id from model)");
  for (let index = 2; index < RESERVES; index++) {
    const id = `substr(id, 1, 64) || '0${index}'`;
    await run(`update model set id = ${id}, index = ${index}; insert into reserve select * from model`);
    await run(
      `update model_books set reserve_id = (select id from model); insert into books select * from model_books`,
    );
  }
  const ids = `(select array_agg(id order by id) as ids, min(pool_id) as pool from reserve) r`;
  await run(
    `insert into account (id, first_seen) select ${accountOf("i")}, 0 from generate_series(0, ${ACCOUNTS - 1}) i`,
  );
  await run(
    `insert into position (reserve_id, account, pool_id, supply_shares, borrow_shares, collateral, supply_backs_debt, supply_principal,
       borrow_principal, supply_assets, borrow_assets, updated_at)
     select ids[1 + i % ${RESERVES}], ${accountOf(`i / ${RESERVES}`)}, pool, i * 1000000::numeric, (i % 3) * 1000, i % 7, true, i, i, i,
       i % 3, 1 from generate_series(0, ${POSITIONS - 1}) i, ${ids}`,
  );
  await run(
    `insert into entry (id, type, pool_id, reserve_id, account, side, delta_shares, delta_assets, interest, shares_after, assets_after,
       supply_backs_debt, actor, block, log_index, timestamp, transaction)
     select lpad((i / 10)::text, 12, '0') || '-' || lpad((i % 10)::text, 6, '0'), 'supply', pool, ids[1 + i % ${RESERVES}],
       ${accountOf(`i % ${ACCOUNTS}`)}, 'supply', 1, 1, 0, i, i, true, ${accountOf(`i % ${ACCOUNTS}`)}, i / 10, i % 10, i,
       '0x' || lpad(to_hex(i), 64, '0') from generate_series(0, ${ENTRIES - 1}) i, ${ids}`,
  );
  await run("analyze");
};

/** What the pages of a site ask, with variables as a site sends them; docs/api.md has the same questions. */
const TEXTS: Record<Question, string> = {
  account: `query ($account: Address!) { account(id: $account) {
    pools { healthFactor borrowLimit limitedDebt positions {
      reserve { symbol decimals } supplyAssets supplyInterest collateral debtAssets debtInterest } }
    entries(first: 20) { nodes { id type side deltaAssets interest assetsAfter timestamp transaction reserve { symbol decimals } }
      pageInfo { hasNextPage endCursor } } } }`,
  markets: `{ pools { nodes { id unit reserves {
    id symbol decimals supplyAssets borrowAssets idle utilisation supplyApy borrowApy price { low high } } } } }`,
  holders: `query ($reserve: Hex!) { reserve(id: $reserve) {
    holders(side: supply, first: 50) { nodes { account supplyShares supplyAssets } } } }`,
};

const askOne = (indexer: Running, name: Question, account: string, reserve: string): Promise<unknown> =>
  query(indexer, TEXTS[name], name === "account" ? { account } : name === "holders" ? { reserve } : {});

const p95 = async (ask: (round: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const began = performance.now();
    await ask(round);
    if (round >= WARM_UP) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return Number(times[Math.floor(times.length * 0.95)]!.toFixed(1));
};

/** Fills the tables of a small indexer, and asks its API one question after the other. */
export const measureQueries = async (folder: string, place: Place): Promise<Queries> => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url, folder);
  await chain.emit(listing());
  const start = async () => {
    const env = { PONDER_LOG_LEVEL: "warn", DATABASE_URL: place.databaseUrl };
    const indexer = await startIndexer({ rpcUrl: anvil.url, ...chain, dataDir: place.dataDir, env });
    await caughtUp(indexer, anvil.url);
    return indexer;
  };
  await (await start()).stop();
  await inTables(place, fill);

  const indexer = await start();
  const { reserves } = await query<{ reserves: { nodes: { id: string }[] } }>(indexer, "{ reserves { nodes { id } } }");
  // The start itself has work: the health of 20,000 accounts, and code that is not compiled yet.
  const warm = Date.now() + WARM_UP_MS;
  for (let round = 0; Date.now() < warm; round++)
    await askOne(indexer, "account", address(4_096 + (round % ACCOUNTS)), reserves.nodes[0]!.id);
  const result = {} as Queries;
  for (const name of QUESTIONS) {
    const before = cpuSeconds(indexer);
    result[`${name}P95Ms`] = await p95((round) => {
      const reserve = reserves.nodes[round % RESERVES]!.id;
      return askOne(indexer, name, address(4_096 + ((round * 97) % ACCOUNTS)), reserve);
    });
    result[`${name}CpuMs`] = Number((((cpuSeconds(indexer) - before) * 1_000) / (WARM_UP + ROUNDS)).toFixed(1));
  }
  await indexer.stop();
  await anvil.stop();
  return result;
};
