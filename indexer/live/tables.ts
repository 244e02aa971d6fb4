import type { Sql } from "./sql.ts";

// Tables outside Ponder's schema: a change of the indexer's code drops Ponder's rows, and these must outlive it.

const DDL = [
  "create schema if not exists weir_live",
  // Which chain the rows are of, and the first block whose rows are messages; null: not known yet.
  `create table if not exists weir_live.chain (
    only_one boolean primary key default true check (only_one),
    key text not null,
    first_block integer)`,
  // What the stream and the webhooks carry, in the order of `seq`. A message of a row (a fact) stands until the row is removed.
  `create table if not exists weir_live.message (
    seq bigint generated always as identity primary key,
    kind text not null,
    at integer not null,
    account text,
    pool text,
    fact text,
    digest text,
    block integer,
    standing boolean not null default false,
    body jsonb not null)`,
  "create index if not exists message_standing on weir_live.message (block, kind, fact) where standing",
  // Token units · low / 1e18 is a value in WAD of the pool's unit; both null: the core could not read the price.
  `create table if not exists weir_live.price (
    reserve text not null,
    block integer not null,
    block_hash text not null,
    timestamp integer not null,
    low numeric(78, 0),
    high numeric(78, 0),
    primary key (reserve, block))`,
  "create index if not exists price_time on weir_live.price (reserve, timestamp)",
  "create index if not exists price_block on weir_live.price (block)",
  // How far each webhook has got.
  `create table if not exists weir_live.webhook (
    url text primary key,
    delivered bigint not null,
    failures integer not null default 0,
    next_at integer not null default 0,
    error text)`,
  // Offers that were posted, checked when they came: columns as those of Ponder's peer_order.
  `create table if not exists weir_live.offer (
    id text primary key,
    venue text not null,
    kind text not null,
    maker text not null,
    taker text not null,
    epoch numeric(78, 0) not null,
    budget text not null,
    start numeric(78, 0) not null,
    expiry numeric(78, 0) not null,
    token text not null,
    other_token text,
    amount numeric(78, 0) not null,
    other_amount numeric(78, 0),
    gives boolean,
    arbiter text,
    terms_hash text,
    loan_id text,
    currency text,
    price text,
    method text,
    hidden text,
    content jsonb not null,
    signature text not null,
    signed boolean not null,
    fillable numeric(78, 0) not null,
    added_at integer not null)`,
  "create index if not exists offer_added on weir_live.offer (added_at, id)",
  "create index if not exists offer_maker on weir_live.offer (maker)",
];

/** Creates the tables, and empties them where their rows are of another chain. @param chain names the chain and the core */
export async function openTables(sql: Sql, chain: string): Promise<void> {
  for (const statement of DDL) await sql(statement);
  const [kept] = await sql<{ key: string }>("select key from weir_live.chain");
  if (kept?.key === chain) return;
  await sql("truncate weir_live.message, weir_live.price, weir_live.webhook, weir_live.offer, weir_live.chain");
  await sql("insert into weir_live.chain (key) values ($1)", [chain]);
}
