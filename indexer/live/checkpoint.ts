import { readCheckpointText } from "../run/ponderCheckpoint.ts";
import type { Sql } from "./sql.ts";

/** How far Ponder is. */
export type Checkpoint = {
  /** It has indexed the history and follows the head. */
  ready: boolean;
  /** The text that Ponder keeps: any change of the rows changes it. */
  text: string;
  block: number;
};

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
    : { ready: row.ready === "1", text: row.text, block: readCheckpointText(row.text)?.block ?? 0 };
}
