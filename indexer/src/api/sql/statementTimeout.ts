import { ANSWER_DEADLINE } from "../limits/caps.ts";

/** The part of node-postgres's pool that is used here. */
type Pool = {
  on: (event: "connect", listener: (client: { query: (text: string) => Promise<unknown> }) => void) => unknown;
};

/**
 * Over PostgreSQL, ends a statement of the API at the deadline of answers; Ponder's read-only pool allows 30 seconds. Over PGlite
 * nothing can end a statement: the cost of a query is limited before.
 */
export const limitStatements = (db: object): void => {
  const { $client: pool } = db as { $client: Partial<Pool> };
  // A connection that is not told keeps Ponder's limit.
  pool.on?.(
    "connect",
    (client) => void client.query(`set statement_timeout = ${ANSWER_DEADLINE}`).catch(() => undefined),
  );
};

/** Whether PostgreSQL ended the statement for its time. */
export const isStatementTimeout = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "57014";
