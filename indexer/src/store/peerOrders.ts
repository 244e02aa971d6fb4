import { peerBudget, peerEpoch } from "ponder:schema";
import type { Address, Hex } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import type { Venue } from "./peerTypes.ts";
import type { Db } from "./types.ts";

// What decides, beside an order's own fields, whether it can still be taken.

type Budget = { maker: Address; budget: Hex; token: Address };

export const budgetUsed = async (db: Db, venue: Venue, log: Log, args: Budget & { used: bigint }): Promise<void> => {
  const { maker, budget, token, used } = args;
  const now = { used, updatedAt: log.timestamp, transaction: log.transaction };
  await db
    .insert(peerBudget)
    .values({ venue, maker, budget, token, cancelled: false, ...now })
    .onConflictDoUpdate(now);
};

export const budgetCancelled = async (db: Db, venue: Venue, log: Log, args: Budget): Promise<void> => {
  const { maker, budget, token } = args;
  await seeAccount(db, maker, log.timestamp);
  const now = { cancelled: true, updatedAt: log.timestamp, transaction: log.transaction };
  await db
    .insert(peerBudget)
    .values({ venue, maker, budget, token, used: 0n, ...now })
    .onConflictDoUpdate(now);
};

type Bump = { maker: Address; epoch: bigint };

export const epochBumped = async (db: Db, venue: Venue, log: Log, { maker, epoch }: Bump): Promise<void> => {
  await seeAccount(db, maker, log.timestamp);
  const now = { epoch, updatedAt: log.timestamp, transaction: log.transaction };
  await db
    .insert(peerEpoch)
    .values({ venue, maker, ...now })
    .onConflictDoUpdate(now);
};
