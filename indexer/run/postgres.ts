import { Failure } from "@weir/process/failure";
import pg from "pg";
import { type Cache, HAS_ROWS, SCHEMAS, SET_RIGHT } from "./cache.ts";
import type { Anchor, Identity } from "./identity.ts";

// The identity of the rows has a schema of its own, so that dropping Ponder's schemas keeps it.
const NOTE = "weir_indexer";

/** An advisory lock of the session: PostgreSQL releases it when this process exits in any way. The value is arbitrary. */
const LOCK = 5_745_722;

type Row = { identity: Identity; anchor: Anchor | null };

/** A PostgreSQL database. */
export const openPostgres = async (url: string): Promise<Cache & { close: () => Promise<void> }> => {
  const client = new pg.Client({ connectionString: url, application_name: "weir-indexer" });
  // The next query reports a lost connection; without a listener the event would end the process without a message.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(
      `PostgreSQL at DATABASE_URL refuses the connection: ${(error as Error).message}. Correct DATABASE_URL, or unset it to use PGlite.`,
    );
  }
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [LOCK]);
  if (rows[0]?.held !== true) {
    await client.end();
    throw new Failure(
      "Another indexer works in the database at DATABASE_URL. Stop it, or give this one its own database.",
    );
  }

  await client.query(`create schema if not exists ${NOTE}`);
  await client.query(
    `create table if not exists ${NOTE}.origin (only_one boolean primary key default true check (only_one), identity jsonb not null, anchor jsonb)`,
  );
  return {
    read: async () => {
      const { rows } = await client.query<Row>(`select identity, anchor from ${NOTE}.origin`);
      return rows[0];
    },
    keep: async () => {
      const { rows } = await client.query<{ yes: boolean }>(HAS_ROWS);
      if (rows[0]?.yes) await client.query(SET_RIGHT);
    },
    reset: async (identity) => {
      await client.query("begin");
      for (const schema of [...Object.values(SCHEMAS), "ponder_sync"])
        await client.query(`drop schema if exists ${schema} cascade`);
      await client.query(`delete from ${NOTE}.origin`);
      await client.query(`insert into ${NOTE}.origin (identity) values ($1)`, [identity]);
      await client.query("commit");
    },
    writeAnchor: async (anchor) => {
      await client.query(`update ${NOTE}.origin set anchor = $1`, [anchor]);
    },
    close: () => client.end(),
  };
};
