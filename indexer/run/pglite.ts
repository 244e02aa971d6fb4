import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "@weir/process/failure";
import { lockUntilExit } from "@weir/process/lock";
import { type Cache, HAS_ROWS, SET_RIGHT } from "./cache.ts";
import type { Anchor, Identity } from "./identity.ts";

type Note = { identity: Identity; anchor: Anchor | null };

/** A PGlite folder: the rows in `pglite`, their identity in `identity.json` beside it. */
export const openPglite = (dataDir: string): Cache => {
  const holder = lockUntilExit(join(dataDir, "lock"));
  if (holder !== undefined)
    throw new Failure(
      `Another indexer (process ${holder}) works in ${dataDir}. Stop it, or set INDEXER_DATA_DIR to another folder for this one.`,
    );

  const file = join(dataDir, "identity.json");
  const read = (): Note | undefined => {
    try {
      const note = JSON.parse(readFileSync(file, "utf8")) as Note;
      return note.anchor === undefined ? undefined : note;
    } catch {
      // Missing, truncated or of another form: the origin of the rows is unknown.
      return undefined;
    }
  };
  const write = (note: Note): void => {
    writeFileSync(`${file}.new`, JSON.stringify(note));
    renameSync(`${file}.new`, file);
  };

  return {
    read: async () => read(),
    keep: async () => {
      const { PGlite } = await import("@electric-sql/pglite");
      const database = new PGlite(join(dataDir, "pglite"));
      const { rows } = await database.query<{ yes: boolean }>(HAS_ROWS);
      if (rows[0]?.yes) await database.exec(SET_RIGHT);
      await database.close();
    },
    reset: async (identity) => {
      // Removes the identity first: an exit in between leaves rows of unknown origin, which the next start removes.
      rmSync(file, { force: true });
      rmSync(join(dataDir, "pglite"), { recursive: true, force: true });
      write({ identity, anchor: null });
    },
    writeAnchor: async (anchor) => {
      const note = read();
      if (note !== undefined) write({ ...note, anchor });
    },
  };
};
