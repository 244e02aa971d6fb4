import type { Sql } from "./sql.ts";

/** How far Ponder is. */
export type Checkpoint = {
  /** It has indexed the history and follows the head. */
  ready: boolean;
  /** The text that Ponder keeps: any change of the rows changes it. */
  text: string;
  block: number;
};

/** Where the block number stands in Ponder's checkpoint: after 10 digits of time and 16 of the chain. */
const BLOCK = [26, 42] as const;

/** null: Ponder has not made its tables yet. */
export async function readCheckpoint(sql: Sql, schema: string): Promise<Checkpoint | null> {
  const [made] = await sql<{ yes: boolean }>("select to_regclass($1) is not null as yes", [
    `"${schema}"._ponder_checkpoint`,
  ]);
  if (made?.yes !== true) return null;
  const [row] = await sql<{ ready: string; text: string }>(
    `select app.value->>'is_ready' as ready, point.latest_checkpoint as text
     from "${schema}"._ponder_meta as app, "${schema}"._ponder_checkpoint as point where app.key = 'app'`,
  );
  return row === undefined
    ? null
    : { ready: row.ready === "1", text: row.text, block: Number(row.text.slice(...BLOCK)) };
}
