import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "@weir/process/failure";
import { lockUntilExit } from "@weir/process/lock";
import { type Cache, DEV_SCHEMA, hasRows, type Origin, SCHEMA_PATTERN, setRight, VIEWS_SCHEMA } from "./cache.ts";
import { copyEmptyDatabase } from "./emptyDatabase.ts";
import { isSameChain } from "./identity.ts";

/** Removes what Ponder wrote, and leaves the tables beside it (live/tables.ts). @returns false: the folder cannot be read */
const dropRows = async (folder: string): Promise<boolean> => {
  const { PGlite } = await import("@electric-sql/pglite");
  try {
    const database = new PGlite(folder);
    const { rows } = await database.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname ~ $1 or nspname = any($2)",
      [SCHEMA_PATTERN, [VIEWS_SCHEMA, DEV_SCHEMA, "ponder_sync"]],
    );
    for (const { name } of rows) await database.exec(`drop schema ${name} cascade`);
    await database.close();
    return true;
  } catch {
    return false;
  }
};

/** A PGlite folder: the rows in `pglite`, their origin in `identity.json` beside it. This process holds it until it exits. */
export const openPglite = (dataDir: string): Cache => {
  const holder = lockUntilExit(join(dataDir, "lock"));
  if (holder !== undefined)
    throw new Failure(
      `Another indexer (process ${holder}) works in ${dataDir}. Stop it, or set INDEXER_DATA_DIR to another folder for this one.`,
    );

  const file = join(dataDir, "identity.json");
  const folder = join(dataDir, "pglite");
  const read = (): Origin | undefined => {
    try {
      const origin = JSON.parse(readFileSync(file, "utf8")) as Origin;
      return origin.anchor === undefined ? undefined : origin;
    } catch {
      // Missing, truncated or of another form: the origin of the rows is unknown.
      return undefined;
    }
  };
  const write = (origin: Origin): void => {
    writeFileSync(`${file}.new`, JSON.stringify(origin));
    renameSync(`${file}.new`, file);
  };

  return {
    read: async () => read(),
    reset: async (identity) => {
      const before = read();
      // Removes the origin first: an exit in between leaves rows of unknown origin, which the next start removes.
      rmSync(file, { force: true });
      // The same chain, of which blocks are gone: what was posted to this indexer still holds, and comes from no block.
      const kept = before !== undefined && isSameChain(before.identity, identity) && (await dropRows(folder));
      if (!kept) rmSync(folder, { recursive: true, force: true });
      write({ identity, anchor: null });
    },
    prepare: async (schema) => {
      if (!existsSync(folder)) {
        // Where nothing can be kept for the next start (a read-only checkout), PGlite makes the folder itself.
        await copyEmptyDatabase(folder).catch(() => undefined);
        return;
      }
      const { PGlite } = await import("@electric-sql/pglite");
      const database = new PGlite(folder);
      try {
        // The rows of other code: no other process can use them.
        const { rows } = await database.query<{ name: string }>(
          "select nspname as name from pg_namespace where (nspname ~ $1 or nspname = $2) and nspname <> $3 and $3 <> $4",
          [SCHEMA_PATTERN, VIEWS_SCHEMA, schema, DEV_SCHEMA],
        );
        for (const { name } of rows) await database.exec(`drop schema ${name} cascade`);
        if (rows.length > 0)
          console.log("indexer: its rows were made by other code, so it makes them again from the blocks it has.");
        const has = await database.query<{ yes: boolean }>(hasRows(schema));
        if (has.rows[0]?.yes) await database.exec(setRight(schema));
      } finally {
        await database.close();
      }
    },
    writeAnchor: async (anchor) => {
      const origin = read();
      if (origin !== undefined) write({ ...origin, anchor });
    },
  };
};
