import { account } from "ponder:schema";
import type { Address } from "viem";
import type { Db } from "./types.ts";

/** Notes that an address was here, with so many more rows of the ledger. */
export const seeAccount = async (db: Db, id: Address, timestamp: number, events: number): Promise<void> => {
  await db
    .insert(account)
    .values({ id, firstSeen: timestamp, lastSeen: timestamp, events })
    .onConflictDoUpdate((row) => ({ lastSeen: timestamp, events: row.events + events }));
};
