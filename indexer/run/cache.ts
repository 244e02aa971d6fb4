import type { Anchor, ChainIdentity } from "./identity.ts";

/** What the stored blocks and rows were made from. */
export type Origin = { identity: ChainIdentity; anchor: Anchor | null };

/**
 * The store of Ponder's rows: raw blocks and logs in the schema `ponder_sync`, and one schema of tables for each version of
 * this code on this chain.
 */
export type Cache = {
  /** undefined: there are no rows, or their origin is unknown. */
  read: () => Promise<Origin | undefined>;
  /** Removes every row, raw blocks too, and records what the next ones will be made from. */
  reset: (identity: ChainIdentity) => Promise<void>;
  /** Prepares the schema for Ponder to continue with. No other process writes to it until this one exits. */
  prepare: (schema: string) => Promise<void>;
  writeAnchor: (anchor: Anchor) => Promise<void>;
};

/** `ponder dev` refuses a schema that `ponder start` has written. Both share the raw blocks in `ponder_sync`. */
export const DEV_SCHEMA = "weir_dev";

/** On PostgreSQL: views of the newest tables, under a name that stays. Earlier versions kept their tables here. */
export const VIEWS_SCHEMA = "weir";

/** The schemas that `schemaOf` names. */
export const SCHEMA_PATTERN = "^weir_[0-9a-f]{8}$";

/** The schema of an earlier version's tables, if there is one. */
export const EARLIER = `select to_regclass('${VIEWS_SCHEMA}._ponder_meta') is not null
  and (select relkind from pg_class where oid = to_regclass('${VIEWS_SCHEMA}._ponder_meta')) = 'r' as yes`;

export const hasRows = (schema: string): string =>
  `select to_regclass('${schema}._ponder_checkpoint') is not null as yes`;

/**
 * Corrects two values that Ponder's last run leaves behind. Its lock flag survives a kill, and on PGlite every exit, and costs
 * a wait of 25 seconds; this process holds the schema exclusively, so the flag is stale. On start Ponder also removes the rows
 * of unfinalised blocks, but /status keeps naming the last of these blocks.
 */
export const setRight = (schema: string): string => `
  update ${schema}._ponder_meta set value = jsonb_set(value, '{is_locked}', '0');
  update ${schema}._ponder_checkpoint set latest_checkpoint = safe_checkpoint;
`;
