import { reserve } from "ponder:schema";
import type { Hex } from "viem";
import type { Token } from "../token.ts";
import type { Db } from "./types.ts";

/** Writes names that the node could not give at the reserve's listing. */
export const nameLate = async (db: Db, names: ReadonlyMap<Hex, Token>): Promise<void> => {
  for (const [id, { symbol, name }] of names) {
    // A reorganisation may have removed the listing.
    if ((await db.find(reserve, { id })) !== null) await db.update(reserve, { id }).set({ symbol, name });
  }
};
