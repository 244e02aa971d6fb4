import { pool } from "ponder:schema";
import { clean } from "@weir/sdk/codec/clean";
import { idToHex } from "@weir/sdk/codec/ids";
import { hexToString, zeroAddress } from "viem";
import type { Log } from "../log.ts";
import { type ConfigKind, pick, recordChange } from "./configChange.ts";
import type { Args, Db } from "./types.ts";

/** The chain keeps dust in units of 1e12; the event carries the requested value. */
const DUST_UNIT = 10n ** 12n;

export const createPool = async (db: Db, log: Log, args: Args<"PoolCreated">): Promise<void> => {
  const { owner, guardian, feeRecipient, targetHealthFactor, hfAtMaxBonus, dust } = args.config;
  const settings = {
    owner,
    nextOwner: zeroAddress,
    guardian,
    feeRecipient,
    // Named by an oracle, which is not trusted.
    unit: clean(hexToString(args.unit)),
    targetHealthFactor,
    hfAtMaxBonus,
    dust: dust - (dust % DUST_UNIT),
  };
  const poolId = idToHex(args.pool);
  await db.insert(pool).values({
    id: poolId,
    creator: args.creator,
    ...settings,
    // Each ReserveListed that follows adds one.
    reserveCount: 0,
    createdAt: log.timestamp,
    createdBlock: log.block,
  });
  await recordChange(db, log, { kind: "created", poolId, actor: args.creator }, null, settings);
};

type Roles = Pick<typeof pool.$inferSelect, "owner" | "nextOwner" | "guardian" | "feeRecipient">;

/** Gives roles of a pool to others. */
const setRoles = async (db: Db, log: Log, id: bigint, kind: ConfigKind, roles: Partial<Roles>): Promise<void> => {
  const poolId = idToHex(id);
  let before: Partial<Roles> = {};
  await db.update(pool, { id: poolId }).set((was) => {
    before = pick(was, Object.keys(roles) as (keyof Roles)[]);
    return roles;
  });
  await recordChange(db, log, { kind, poolId }, before, roles);
};

export const ownerOffered = (db: Db, log: Log, { pool: id, next }: Args<"OwnerOffered">): Promise<void> =>
  setRoles(db, log, id, "ownerOffered", { nextOwner: next });

export const ownerSet = (db: Db, log: Log, { pool: id, owner }: Args<"OwnerSet">): Promise<void> =>
  setRoles(db, log, id, "owner", { owner, nextOwner: zeroAddress });

export const guardianSet = (db: Db, log: Log, { pool: id, guardian }: Args<"GuardianSet">): Promise<void> =>
  setRoles(db, log, id, "guardian", { guardian });

export const feeRecipientSet = (db: Db, log: Log, { pool: id, feeRecipient }: Args<"FeeRecipientSet">): Promise<void> =>
  setRoles(db, log, id, "feeRecipient", { feeRecipient });
