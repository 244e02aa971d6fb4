import type { Sql } from "./sql.ts";

/** What happened: a row of the index came to be, a row was removed by a reorganisation, or an account's health changed. */
export const messageKinds = [
  "entry",
  "liquidation",
  "writeOff",
  "configChange",
  "fill",
  "dealStep",
  "loanStep",
  "offer",
  "removed",
  "healthWarning",
  "healthRecovered",
] as const;
export type MessageKind = (typeof messageKinds)[number];

export type Message = {
  /** Rises by message; gaps are possible. */
  seq: number;
  kind: MessageKind;
  /** Seconds: when this indexer noticed it. */
  at: number;
  /** The row, as the API names its fields: amounts are decimal strings. Of `removed`: `seq`, `kind` and `id` of the message
   * whose row no longer exists. */
  data: Record<string, unknown>;
};

/** Which messages a reader asks for; undefined: all. */
export type Wanted = { account?: string | undefined; pool?: string | undefined; kinds?: readonly string[] | undefined };

type Row = { seq: string; kind: MessageKind; at: number; body: Record<string, unknown> };

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const messageOf = ({ seq, kind, at, body }: Row): Message => ({
  seq: Number(seq),
  kind,
  at,
  data: Object.fromEntries(Object.entries(body).map(([key, value]) => [camel(key), value])),
});

/** The messages after `seq`, at most `limit`, in order. */
export async function readMessages(sql: Sql, after: number, limit: number, wanted: Wanted = {}): Promise<Message[]> {
  const rows = await sql<Row>(
    `select seq, kind, at, body from weir_live.message
     where seq > $1
       and ($2::text is null or strpos(account, $2) > 0)
       and ($3::text is null or pool = $3)
       and ($4::text[] is null or kind = any($4))
     order by seq limit $5`,
    [after, wanted.account ?? null, wanted.pool ?? null, wanted.kinds ?? null, limit],
  );
  return rows.map(messageOf);
}

/** The first and the last `seq` that are kept; both 0: none. */
export async function seqRange(sql: Sql): Promise<{ first: number; last: number }> {
  const [row] = await sql<{ first: string; last: string }>(
    "select coalesce(min(seq), 0) as first, coalesce(max(seq), 0) as last from weir_live.message",
  );
  return { first: Number(row?.first ?? 0), last: Number(row?.last ?? 0) };
}

/** Removes messages noticed before a time (seconds), except those that a webhook still waits for. */
export async function forgetMessages(sql: Sql, before: number): Promise<void> {
  await sql(
    `delete from weir_live.message
     where at < $1 and seq <= coalesce((select min(delivered) from weir_live.webhook), seq)`,
    [before],
  );
}
