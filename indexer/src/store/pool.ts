import { pool } from "ponder:schema";
import { clean } from "@weir/sdk/codec/clean";
import { idToHex } from "@weir/sdk/codec/ids";
import { hexToString, zeroAddress } from "viem";
import type { Log } from "../log.ts";
import type { Args, Db } from "./types.ts";

/** The chain keeps dust in units of 1e12; the event carries the requested value. */
const DUST_UNIT = 10n ** 12n;

export const createPool = async (db: Db, log: Log, args: Args<"PoolCreated">): Promise<void> => {
  const { owner, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus, dust } = args.config;
  await db.insert(pool).values({
    id: idToHex(args.pool),
    creator: args.creator,
    owner,
    nextOwner: zeroAddress,
    guardian,
    feeRecipient,
    // Named by an oracle, which is not trusted.
    unit: clean(hexToString(args.unit)),
    targetHealthFactor,
    hfAtMaxBonus,
    dust: dust - (dust % DUST_UNIT),
    // Each ReserveListed that follows adds one.
    reserveCount: 0,
    createdAt: log.timestamp,
    createdBlock: log.block,
  });
};

export const ownerOffered = async (db: Db, _: Log, args: Args<"OwnerOffered">): Promise<void> => {
  await db.update(pool, { id: idToHex(args.pool) }).set({ nextOwner: args.next });
};

export const ownerSet = async (db: Db, _: Log, args: Args<"OwnerSet">): Promise<void> => {
  await db.update(pool, { id: idToHex(args.pool) }).set({ owner: args.owner, nextOwner: zeroAddress });
};

export const guardianSet = async (db: Db, _: Log, args: Args<"GuardianSet">): Promise<void> => {
  await db.update(pool, { id: idToHex(args.pool) }).set({ guardian: args.guardian });
};

export const feeRecipientSet = async (db: Db, _: Log, args: Args<"FeeRecipientSet">): Promise<void> => {
  await db.update(pool, { id: idToHex(args.pool) }).set({ feeRecipient: args.feeRecipient });
};
