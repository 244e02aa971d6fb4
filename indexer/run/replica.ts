import { setTimeout as sleep } from "node:timers/promises";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import type { Chain } from "./chain.ts";
import type { Rows } from "./claimRows.ts";
import { hashCode, identify, isSameChain, schemaOf } from "./identity.ts";
import type { Postgres } from "./postgres.ts";

type Database = Pick<Postgres, "read" | "share" | "has" | "isReady">;

/** Waits until an indexer of the same code has made its rows of this chain. `waits` is called once if they are not there. */
export const awaitRows = async (
  database: Database,
  chain: Chain,
  deployment: Deployment,
  waits: (schema: string) => void,
  interval: number,
): Promise<Rows> => {
  const code = hashCode();
  let shared: string | undefined;
  for (let first = true; ; first = false) {
    const identity = await identify(chain, deployment);
    const schema = schemaOf(identity, code);
    // Before it looks: rows that are there then stay.
    if (schema !== shared) await database.share(schema);
    shared = schema;
    const rows = { identity, schema };
    if ((await isThere(database, rows)) && (await database.isReady(schema))) return rows;
    if (first) waits(schema);
    await sleep(interval);
  }
};

/** Whether rows are in the database, and still of the chain that they were of. */
export const isThere = async (
  database: Pick<Database, "read" | "has">,
  { identity, schema }: Rows,
): Promise<boolean> => {
  const origin = await database.read();
  return origin !== undefined && isSameChain(origin.identity, identity) && (await database.has(schema));
};
