import type { Anchor, Identity } from "./identity.ts";

/** The store of Ponder's rows. This process holds it exclusively until it exits. */
export type Cache = {
  /** What the stored rows were made from; undefined: there are none, or their origin is unknown. */
  read: () => Promise<{ identity: Identity; anchor: Anchor | null } | undefined>;
  /** Prepares the stored rows for Ponder to continue with. */
  keep: () => Promise<void>;
  /** Removes every row and records what the next ones will be made from. */
  reset: (identity: Identity) => Promise<void>;
  writeAnchor: (anchor: Anchor) => Promise<void>;
};

/**
 * The schema of Ponder's tables, by command: `ponder dev` refuses a schema that `ponder start` has written. Both share the raw
 * chain cache in `ponder_sync`.
 */
export const SCHEMAS = { start: "weir", dev: "weir_dev" } as const;
export type Command = keyof typeof SCHEMAS;

export const HAS_ROWS = `select to_regclass('${SCHEMAS.start}._ponder_checkpoint') is not null as yes`;

/**
 * Corrects two values that Ponder's last run leaves behind. Its lock flag survives a kill, and on PGlite every exit, and costs
 * a wait of 25 seconds; this process holds the store exclusively, so the flag is stale. On start Ponder also removes the rows
 * of unfinalised blocks, but /status keeps naming the last of these blocks.
 */
export const SET_RIGHT = `
  update ${SCHEMAS.start}._ponder_meta set value = jsonb_set(value, '{is_locked}', '0');
  update ${SCHEMAS.start}._ponder_checkpoint set latest_checkpoint = safe_checkpoint;
`;
