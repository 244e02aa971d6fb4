import { pool } from "ponder:schema";
import { idToHex } from "@weir/contracts/ids";
import { hexToString } from "viem";
import type { Log } from "../log.ts";
import type { Args, Db } from "./types.ts";

/** The chain keeps dust in units of 1e12 WAD; the event carries what was asked for. */
const DUST_UNIT = 10n ** 12n;

export const createPool = async (db: Db, log: Log, args: Args<"PoolCreated">): Promise<void> => {
  const { owner, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus, dust } = args.config;
  await db.insert(pool).values({
    id: idToHex(args.pool),
    creator: args.creator,
    owner,
    guardian,
    feeRecipient,
    unit: hexToString(args.unit, { size: 32 }),
    targetHealthFactor,
    hfAtMaxBonus,
    dust: dust - (dust % DUST_UNIT),
    // Each ReserveListed that follows counts itself.
    reserveCount: 0,
    createdAt: log.timestamp,
    createdBlock: log.block,
  });
};
