import { PGlite } from "@electric-sql/pglite";
import { overPglite, type Sql } from "../../live/sql.ts";
import { openTables } from "../../live/tables.ts";

/** An empty database in memory with the tables of `live`, and the columns that `live` reads of Ponder's tables. */
export async function openLiveSql(): Promise<Sql> {
  const database = new PGlite();
  const position = "id text primary key, transaction text, block integer, timestamp integer, pool_id text";
  await database.exec(`create schema weir;
    create table weir.entry (${position}, log_index integer, account text, delta_assets numeric(78, 0));
    create table weir.liquidation (${position}, account text);
    create table weir.write_off (${position}, account text);
    create table weir.config_change (${position}, after jsonb);
    create table weir.swap_fill (id text primary key, block integer, maker text, taker text, sold numeric(78, 0));
    create table weir.deal_step (id text primary key, block integer, deal_id text, kind text, parties text);
    create table weir.loan_step (id text primary key, block integer, loan_id text, kind text, parties text);`);
  const sql = overPglite(database);
  await openTables(sql, "chain 1");
  return sql;
}

/** Empties every table; `seq` begins at 1 again. */
export const emptyTables = (sql: Sql) =>
  sql(`truncate weir.entry, weir.liquidation, weir.write_off, weir.config_change, weir.swap_fill, weir.deal_step, weir.loan_step,
    weir_live.message, weir_live.price, weir_live.webhook restart identity`);

export const pool = `0x${"aa".repeat(31)}00` as const;

/** The id of a row, as the handlers write it. */
export const rowId = (block: number, logIndex: number, suffix = ""): string =>
  `${String(block).padStart(12, "0")}-${String(logIndex).padStart(6, "0")}${suffix}`;

export const addEntry = (
  sql: Sql,
  block: number,
  logIndex: number,
  account: string,
  assets: bigint,
  transaction = "0x1",
) =>
  sql("insert into weir.entry values ($1, $2, $3, $4, $5, $6, $7, $8)", [
    rowId(block, logIndex),
    transaction,
    block,
    1_000 + block,
    pool,
    logIndex,
    account,
    assets.toString(),
  ]);
