import { event } from "ponder:schema";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { EventType } from "@weir/sdk/codec/ledger";
import type { Address } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import type { Db } from "./types.ts";

/** The account's side in an event that has two, and so two ledger rows. */
export type Role = "from" | "to" | "account" | "liquidator";

type Row = Omit<
  typeof event.$inferInsert,
  "id" | "type" | "poolId" | "reserveId" | "block" | "logIndex" | "timestamp" | "transaction"
>;

export type Entry = Row & { type: EventType; reserve: bigint; role?: Role };

/** Ids sort in the order of the chain. */
export const eventId = (block: number, logIndex: number, role?: Role): string => {
  const id = `${String(block).padStart(12, "0")}-${String(logIndex).padStart(6, "0")}`;
  return role === undefined ? id : `${id}-${role}`;
};

/** Writes a ledger row. */
export const record = async (db: Db, log: Log, { reserve, role, ...row }: Entry): Promise<void> => {
  await seeAccount(db, row.account as Address, log.timestamp, 1);
  await db.insert(event).values({
    ...row,
    id: eventId(log.block, log.logIndex, role),
    reserveId: idToHex(reserve),
    poolId: idToHex(poolOf(reserve)),
    block: log.block,
    logIndex: log.logIndex,
    timestamp: log.timestamp,
    transaction: log.transaction,
  });
};
