import type { Anchor, Identity } from "./identity.ts";

/** Where Ponder keeps its rows, held by this process alone until it ends. */
export type Cache = {
  /** of the rows that are there; undefined: none, or of unknown origin */
  read: () => Promise<{ identity: Identity; anchor: Anchor | null } | undefined>;
  /** Leaves the rows for Ponder to go on with. */
  keep: () => Promise<void>;
  /** Removes every row and notes what the next ones will be of. */
  reset: (identity: Identity) => Promise<void>;
  writeAnchor: (anchor: Anchor) => Promise<void>;
};

/**
 * Ponder's tables, by what it was told to do: it refuses to develop on what it has served from. Its raw cache of the chain
 * is in `ponder_sync`, for both.
 */
export const SCHEMAS = { start: "weir", dev: "weir_dev" } as const;
export type Command = keyof typeof SCHEMAS;

export const HAS_ROWS = `select to_regclass('${SCHEMAS.start}._ponder_checkpoint') is not null as yes`;

/**
 * What Ponder's last run left untrue. Its mark that somebody is at work outlives whoever is killed, and on PGlite everyone,
 * and it would wait 25 seconds for that; but this process holds the cache alone. And it takes the rows of the last,
 * unfinalized blocks back when it starts, while /status goes on naming the last of them.
 */
export const SET_RIGHT = `
  update ${SCHEMAS.start}._ponder_meta set value = jsonb_set(value, '{is_locked}', '0');
  update ${SCHEMAS.start}._ponder_checkpoint set latest_checkpoint = safe_checkpoint;
`;
