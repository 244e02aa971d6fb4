import { arbiter, peerCredit, watcher } from "ponder:schema";
import type { Address } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import type { DeskArgs, Venue } from "./peerTypes.ts";
import type { Db } from "./types.ts";

export const serves = async (db: Db, log: Log, { arbiter: id, until }: DeskArgs<"Serves">): Promise<void> => {
  await seeAccount(db, id, log.timestamp);
  const service = { until, updatedAt: log.timestamp, transaction: log.transaction };
  await db
    .insert(arbiter)
    .values({ id, ...service })
    .onConflictDoUpdate(service);
};

export const watcherSet = async (db: Db, log: Log, args: DeskArgs<"WatcherSet">): Promise<void> => {
  await seeAccount(db, args.seller, log.timestamp);
  const set = { watcher: args.watcher, updatedAt: log.timestamp };
  await db
    .insert(watcher)
    .values({ id: args.seller, ...set })
    .onConflictDoUpdate(set);
};

type Refused = { party: Address; token: Address; amount: bigint };

export const credited = async (db: Db, venue: Venue, log: Log, args: Refused): Promise<void> => {
  const { party, token, amount } = args;
  const updatedAt = log.timestamp;
  await db
    .insert(peerCredit)
    .values({ venue, party, token, amount, updatedAt })
    .onConflictDoUpdate((row) => ({ amount: row.amount + amount, updatedAt }));
};

/** All of it is fetched at once. */
export const collected = async (db: Db, venue: Venue, log: Log, { party, token }: Refused): Promise<void> => {
  await db.update(peerCredit, { venue, party, token }).set({ amount: 0n, updatedAt: log.timestamp });
};
