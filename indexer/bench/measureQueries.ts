import { readFileSync } from "node:fs";
import pg from "pg";
import { deployEmitter } from "../test/anvilClient.ts";
import { address, listing } from "../test/eventFixtures.ts";
import { caughtUp, startAnvil, startIndexer } from "../test/processes.ts";
import type { Place } from "./measureSync.ts";

/** Milliseconds, the 95th of a hundred. */
export type Queries = { accountP95Ms: number; marketsP95Ms: number; holdersP95Ms: number; via: "sql" | "api" };

/** What a reader asks: `path` of the indexer, and the body of a POST; `$account` and `$reserve` are replaced. */
type Requests = Record<"account" | "markets" | "holders", { path: string; body?: unknown }>;

const POSITIONS = 100_000;
const ENTRIES = 1_000_000;
const ACCOUNTS = 20_000;
const RESERVES = 5;
const ROUNDS = 200;

/** An SQL expression for the id of an account or reserve with this number. */
const hexOf = (number: string, digits: number): string => `'0x' || lpad(to_hex(${number}), ${digits}, '0')`;

/** Rows as a long history leaves them: 100,000 positions and a million rows of the ledger. */
const fill = async (client: pg.Client): Promise<void> => {
  const reserve = `(select array_agg(id order by id) from reserve)`;
  await client.query(
    `insert into reserve select (r).* from (select jsonb_populate_record(reserve, jsonb_build_object('id', ${hexOf("i", 64)}, 'index', i)) r
     from (select * from reserve limit 1) reserve, generate_series(100, ${100 + RESERVES - 1}) i) s`,
  );
  await client.query(
    `insert into position select (r).* from (select jsonb_populate_record(null::position, jsonb_build_object(
       'reserve_id', ids[1 + i % ${RESERVES}], 'account', ${hexOf(`i / ${RESERVES} + 4096`, 40)}, 'pool_id', '0x01', 'supply_shares', i * 1000000,
       'borrow_shares', (i % 3) * 1000, 'collateral', i % 7, 'supply_backs_debt', true, 'supply_principal', i, 'borrow_principal', i,
       'supply_assets', i, 'borrow_assets', i % 3, 'updated_at', i)) r
     from generate_series(0, ${POSITIONS - 1}) i, ${reserve} r(ids)) s`,
  );
  await client.query(
    `insert into entry select (r).* from (select jsonb_populate_record(null::entry, jsonb_build_object(
       'id', lpad(i::text, 16, '0'), 'type', 'supply', 'pool_id', '0x01', 'reserve_id', ids[1 + i % ${RESERVES}],
       'account', ${hexOf(`i % ${ACCOUNTS} + 4096`, 40)}, 'side', 'supply', 'delta_shares', 1, 'delta_assets', 1, 'interest', 0, 'shares_after', i,
       'assets_after', i, 'supply_backs_debt', true, 'actor', ${hexOf(`i % ${ACCOUNTS} + 4096`, 40)}, 'block', i / 10, 'log_index', i % 10,
       'timestamp', i, 'transaction', ${hexOf("i", 64)})) r
     from generate_series(0, ${ENTRIES - 1}) i, ${reserve} r(ids)) s`,
  );
  await client.query("analyze");
};

const p95 = async (ask: (round: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await ask(round);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return Number(times[Math.floor(times.length * 0.95)]!.toFixed(1));
};

/** Fills the tables of a small indexer, and asks. `requests`: a file of requests to the API; without it, SQL as the API sends. */
export const measureQueries = async (folder: string, place: Place, requests: string | undefined): Promise<Queries> => {
  const anvil = await startAnvil();
  const chain = await deployEmitter(anvil.url, folder);
  await chain.emit(listing());
  const env = { PONDER_LOG_LEVEL: "warn", DATABASE_URL: place.databaseUrl };
  const indexer = await startIndexer({ rpcUrl: anvil.url, ...chain, dataDir: place.dataDir, env });
  await caughtUp(indexer, anvil.url);
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname ~ '^weir_[0-9a-f]{8}$'",
  );
  await client.query(`set search_path = ${rows[0]!.name}`);
  // Ponder's triggers keep a copy of each row that it may have to take back; these rows are not its own.
  await client.query("set session_replication_role = replica");
  await fill(client);
  const reserve = (await client.query<{ id: string }>("select id from reserve order by id limit 1")).rows[0]!.id;
  const account = (round: number): string => address(4_096 + ((round * 97) % ACCOUNTS));

  const sql = {
    account: async (round: number) => {
      await client.query("select p.*, r.* from position p join reserve r on r.id = p.reserve_id where p.account = $1", [
        account(round),
      ]);
      await client.query("select * from entry where account = $1 order by id desc limit 50", [account(round)]);
    },
    markets: () =>
      client.query(
        "select r.*, p.* from reserve r join pool p on p.id = r.pool_id order by r.pool_id, r.index limit 100",
      ),
    holders: () =>
      client.query("select * from position where reserve_id = $1 order by supply_shares desc limit 50", [reserve]),
  };
  const file = requests === undefined ? undefined : (JSON.parse(readFileSync(requests, "utf8")) as Requests);
  const api = (name: keyof Requests) => async (round: number) => {
    const { path, body } = JSON.parse(
      JSON.stringify(file![name]).replaceAll("$account", account(round)).replaceAll("$reserve", reserve),
    ) as Requests["account"];
    const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await fetch(`${indexer.url}${path}`, body === undefined ? {} : post);
    const text = await response.text();
    if (!response.ok || text.includes('"errors"'))
      throw new Error(`${path} answers ${response.status}: ${text.slice(0, 200)}`);
  };
  const ask = file === undefined ? sql : { account: api("account"), markets: api("markets"), holders: api("holders") };
  const result: Queries = {
    accountP95Ms: await p95(ask.account),
    marketsP95Ms: await p95(ask.markets),
    holdersP95Ms: await p95(ask.holders),
    via: file === undefined ? "sql" : "api",
  };
  await client.end();
  await indexer.stop();
  await anvil.stop();
  return result;
};
