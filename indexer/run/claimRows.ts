import type { Deployment } from "@weir/sdk/deployments/deployment";
import { type Cache, DEV_SCHEMA } from "./cache.ts";
import type { Chain } from "./chain.ts";
import { type ChainIdentity, hashCode, identify, isSameChain, isStillTrue, schemaOf } from "./identity.ts";
import type { Postgres } from "./postgres.ts";

/** The rows that a process writes or reads, and the chain that they are of. */
export type Rows = { identity: ChainIdentity; schema: string };

const standBy = (schema: string): string =>
  `indexer: another indexer writes the schema ${schema} of the database at DATABASE_URL. ` +
  "This one stands by, and takes over when that one ends.";

/**
 * Takes the schema of this code on this chain for this process, and removes what is not valid for the chain. Blocks that were
 * fetched stay while the chain has them: other code makes its rows from the same blocks.
 */
export const claimRows = async (
  command: "start" | "dev",
  database: Cache | Postgres,
  chain: Chain,
  deployment: Deployment,
): Promise<Rows> => {
  const code = hashCode();
  for (;;) {
    const identity = await identify(chain, deployment);
    const schema = command === "dev" ? DEV_SCHEMA : schemaOf(identity, code);
    if ("claim" in database) {
      await database.claim(schema, () => console.log(standBy(schema)));
      // While it stood by, another chain may have replaced this one.
      if (!isSameChain(identity, await identify(chain, deployment))) {
        await database.release(schema);
        continue;
      }
    }
    const was = await database.read();
    if (was === undefined || !(await isStillTrue(chain, was.identity, was.anchor, identity))) {
      if (was !== undefined)
        console.log("indexer: its rows come from another chain or removed blocks, so it starts from nothing.");
      await database.reset(identity);
    }
    await database.prepare(schema);
    return { identity, schema };
  }
};
