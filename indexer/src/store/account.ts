import { account } from "ponder:schema";
import type { Address } from "viem";
import type { Db } from "./types.ts";

/** Records that an address was seen, and adds to its number of ledger rows. */
export const seeAccount = async (db: Db, id: Address, timestamp: number, events: number): Promise<void> => {
  await db
    .insert(account)
    .values({ id, firstSeen: timestamp, lastSeen: timestamp, events })
    .onConflictDoUpdate((row) => ({ lastSeen: timestamp, events: row.events + events }));
};
