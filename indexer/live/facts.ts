import type { Sql } from "./sql.ts";

// Turns rows of Ponder's tables into messages, and their removal into messages too. Both are found by comparing the rows with the
// messages that stand: nothing depends on having seen a reorganisation happen, so that a restart loses nothing.

/** Blocks below the newest message in which rows may still change; the runner restarts on a deeper reorganisation. */
const WINDOW = 100;

const pool = "f.pool_id";
/** The tables whose rows are messages. Each has `id`, which begins with the block number of 12 digits. `account`: whose they are, all
 * of them, separated by blanks. */
const tables = [
  { kind: "entry", table: "entry", account: "f.account", pool },
  { kind: "liquidation", table: "liquidation", account: "f.account", pool },
  { kind: "writeOff", table: "write_off", account: "f.account", pool },
  { kind: "configChange", table: "config_change", account: "null", pool },
  { kind: "fill", table: "swap_fill", account: "f.maker || ' ' || f.taker", pool: "null" },
  { kind: "dealStep", table: "deal_step", account: "f.parties", pool: "null" },
  { kind: "loanStep", table: "loan_step", account: "f.parties", pool: "null" },
] as const;

/** Integers stay numbers; other numbers are amounts, and become strings that keep each digit. */
const INTEGERS = "'block', 'log_index', 'timestamp'";

const factsOf = (schema: string): string =>
  tables
    .map(
      ({ kind, table, account, pool }) => `
      select '${kind}' as kind, f.id, f.block, ${pool}::text as pool, ${account}::text as account, md5(f::text) as digest,
        (select jsonb_object_agg(key, case when jsonb_typeof(value) = 'number' and key not in (${INTEGERS})
           then to_jsonb(value #>> '{}') else value end) from jsonb_each(to_jsonb(f))) as body
      from "${schema}".${table} as f
      where f.id >= lpad($1::text, 12, '0')`,
    )
    .join(" union all ");

/**
 * Appends a message for each row without one, and one for each message whose row is gone or has changed.
 * @param schema of Ponder's tables
 * @param from the first block whose rows become messages
 * @param now seconds
 * @returns the number of new messages
 */
export async function compareFacts(sql: Sql, schema: string, from: number, now: number): Promise<number> {
  const [newest] = await sql<{ block: number | null }>(
    "select max(block) as block from weir_live.message where standing",
  );
  const first = Math.max(from, (newest?.block ?? 0) - WINDOW);
  const gone = await sql<{ seq: string }>(
    `with fact as (${factsOf(schema)}),
     gone as (
       update weir_live.message as m set standing = false
       where m.standing and m.block >= $1::integer
         and not exists (select 1 from fact where fact.kind = m.kind and fact.id = m.fact and fact.digest = m.digest)
       returning m.seq, m.kind, m.fact, m.block, m.account, m.pool)
     insert into weir_live.message (kind, at, account, pool, fact, block, body)
     select 'removed', $2, account, pool, fact, block, jsonb_build_object('seq', seq, 'kind', kind, 'id', fact)
     from gone order by seq desc
     returning seq`,
    [first, now],
  );
  const added = await sql<{ seq: string }>(
    `with fact as (${factsOf(schema)})
     insert into weir_live.message (kind, at, account, pool, fact, digest, block, standing, body)
     select fact.kind, $2, fact.account, fact.pool, fact.id, fact.digest, fact.block, true, fact.body
     from fact
     where not exists (
       select 1 from weir_live.message as m
       where m.standing and m.block = fact.block and m.kind = fact.kind and m.fact = fact.id)
     order by fact.id, fact.kind
     returning seq`,
    [first, now],
  );
  return gone.length + added.length;
}
