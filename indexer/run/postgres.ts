import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { Failure } from "@weir/process/failure";
import pg from "pg";
import {
  type Cache,
  DEV_SCHEMA,
  EARLIER,
  hasRows,
  type Origin,
  SCHEMA_PATTERN,
  setRight,
  VIEWS_SCHEMA,
} from "./cache.ts";
import { type ChainIdentity, isSameChain } from "./identity.ts";

// Processes of several versions share a database: indexers that write one schema each, and API servers that read one each.
// Advisory locks of the session say who uses what: PostgreSQL releases them when a process exits in any way.

// The origin of the rows has a schema of its own, so that dropping Ponder's schemas keeps it.
const NOTE = "weir_indexer";

/** Every indexer holds it shared, a reset exclusively. Arbitrary; versions of one fixed schema held it exclusively. */
const DATABASE = 5_745_722;
/** With a schema's number: the indexer that writes the schema holds it exclusively. */
const WRITER = 5_745_722;
/** With a schema's number: every API server that reads the schema holds it shared. */
const READER = 5_745_723;

/** The number of a schema that `schemaOf` names, as a signed integer of 32 bits. */
const numberOf = (schema: string): number => Number.parseInt(schema.slice("weir_".length), 16) | 0;

/** Milliseconds between two tries to get a lock. */
const RETRY = 500;

export type Postgres = Cache & {
  /** Waits until no other indexer writes the schema. `waits` is called once if another does. */
  claim: (schema: string, waits: () => void) => Promise<void>;
  /** Gives up what `claim` took. */
  release: (schema: string) => Promise<void>;
  /** Keeps the schema from being removed as unused while this process reads it. */
  share: (schema: string) => Promise<void>;
  has: (schema: string) => Promise<boolean>;
  /** Whether the schema's rows are complete up to a block near the head. */
  isReady: (schema: string) => Promise<boolean>;
  /** Removes the schemas of other code that no process uses, and returns their names. */
  removeUnused: (schema: string) => Promise<string[]>;
  /** Resolves when the connection, and with it every lock, is lost. */
  lost: Promise<void>;
  close: () => Promise<void>;
};

/**
 * A PostgreSQL database, by one connection of its own, which no pooler may share.
 * @param patience Milliseconds after which `claim` and `reset` give up waiting for other versions and other chains to end.
 */
export const openPostgres = async (url: string, patience = 15_000): Promise<Postgres> => {
  const client = new pg.Client({ connectionString: url, application_name: "weir-indexer", keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    // The next query reports a lost connection too; without a listener the event would end the process without a message.
    client.on("error", () => resolve());
    client.on("end", () => resolve());
  });
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(
      `PostgreSQL at DATABASE_URL refuses the connection: ${(error as Error).message}. Correct DATABASE_URL, or unset it to use PGlite.`,
    );
  }
  // One query at a time: pg will refuse a second one before the first has ended.
  let last: Promise<unknown> = Promise.resolve();
  const query = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> => {
    const next = last.then(() => client.query<Row>(sql, values));
    last = next.catch(() => undefined);
    return next;
  };
  const yes = async (sql: string, values: unknown[] = []): Promise<boolean> =>
    (await query<{ yes: boolean }>(sql, values)).rows[0]?.yes === true;
  const tryLock = (kind: "" | "_shared", ...key: number[]): Promise<boolean> =>
    yes(`select pg_try_advisory_lock${kind}(${key.join(", ")}) as yes`);
  const unlock = (kind: "" | "_shared", ...key: number[]): Promise<boolean> =>
    yes(`select pg_advisory_unlock${kind}(${key.join(", ")}) as yes`);
  const schemas = async (): Promise<string[]> => {
    const { rows } = await query<{ name: string }>("select nspname as name from pg_namespace where nspname ~ $1", [
      SCHEMA_PATTERN,
    ]);
    return rows.map(({ name }) => name);
  };

  // Two processes that create one schema at the same time: one of them would fail.
  await query("select pg_advisory_lock($1, 0)", [READER]);
  await query(`create schema if not exists ${NOTE}`);
  await query(
    `create table if not exists ${NOTE}.origin (only_one boolean primary key default true check (only_one), identity jsonb not null, anchor jsonb)`,
  );
  await unlock("", READER, 0);

  const read = async (): Promise<Origin | undefined> =>
    (await query<Origin>(`select identity, anchor from ${NOTE}.origin`)).rows[0];

  const removeAll = async (identity: ChainIdentity): Promise<void> => {
    await query("begin");
    for (const schema of [...(await schemas()), VIEWS_SCHEMA, DEV_SCHEMA, "ponder_sync"])
      await query(`drop schema if exists ${schema} cascade`);
    await query(`delete from ${NOTE}.origin`);
    await query(`insert into ${NOTE}.origin (identity) values ($1)`, [identity]);
    await query("commit");
  };

  /** Tries until it gets the lock. @throws Failure when patience ends */
  const within = async (attempt: () => Promise<boolean>, problem: string): Promise<void> => {
    const end = Date.now() + patience;
    while (!(await attempt())) {
      if (Date.now() > end) throw new Failure(problem);
      await sleep(RETRY);
    }
  };

  return {
    lost,
    read,
    claim: async (schema, waits) => {
      if (!(await tryLock("", WRITER, numberOf(schema)))) {
        waits();
        do await sleep(RETRY);
        while (!(await tryLock("", WRITER, numberOf(schema))));
      }
      await within(
        () => tryLock("_shared", DATABASE),
        "An indexer of an earlier version works in the database at DATABASE_URL. Stop that one, or give this one its own database.",
      );
    },
    release: async (schema) => {
      await unlock("_shared", DATABASE);
      await unlock("", WRITER, numberOf(schema));
    },
    share: async (schema) => {
      await query("select pg_advisory_lock_shared($1, $2)", [READER, numberOf(schema)]);
    },
    reset: async (identity) => {
      const was = await read();
      await unlock("_shared", DATABASE);
      // Others that work on these rows find within seconds that their chain is gone, and end. Or they have done the reset.
      const isDone = async (): Promise<boolean> => {
        const now = await read();
        return now !== undefined && isSameChain(now.identity, identity) && !isDeepStrictEqual(now, was);
      };
      let done = false;
      await within(async () => {
        done = await isDone();
        return done || (await tryLock("", DATABASE));
      }, "The database at DATABASE_URL has the rows of another chain, and another indexer works on them. " +
        "Stop that one, or give this one its own database.");
      if (!done && !(await isDone())) await removeAll(identity);
      await query("select pg_advisory_lock_shared($1)", [DATABASE]);
      if (!done) await unlock("", DATABASE);
    },
    prepare: async (schema) => {
      if (await yes(EARLIER)) await query(`drop schema ${VIEWS_SCHEMA} cascade`);
      if (await yes(hasRows(schema))) await query(setRight(schema));
    },
    has: (schema) => yes(hasRows(schema)),
    isReady: async (schema) =>
      (await yes(hasRows(schema))) &&
      (await yes(`select (value->>'is_ready') = '1' as yes from ${schema}._ponder_meta`)),
    removeUnused: async (schema) => {
      const removed: string[] = [];
      for (const other of await schemas()) {
        if (other === schema) continue;
        const key = numberOf(other);
        if (!(await tryLock("", WRITER, key))) continue;
        if (await tryLock("", READER, key)) {
          await query(`drop schema ${other} cascade`);
          removed.push(other);
          await unlock("", READER, key);
        }
        await unlock("", WRITER, key);
      }
      return removed;
    },
    writeAnchor: async ({ number, hash }) => {
      // Indexers of several versions write it: the newest counts.
      await query(`update ${NOTE}.origin set anchor = $1 where anchor is null or (anchor->>'number')::bigint < $2`, [
        { number, hash },
        number,
      ]);
    },
    close: () => client.end(),
  };
};
