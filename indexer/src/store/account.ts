import { account } from "ponder:schema";
import type { Address } from "viem";
import type { Db } from "./types.ts";

/** Records that an address was seen. */
export const seeAccount = async (db: Db, id: Address, timestamp: number): Promise<void> => {
  await db.insert(account).values({ id, firstSeen: timestamp }).onConflictDoNothing();
};
