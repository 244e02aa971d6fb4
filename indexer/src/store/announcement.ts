import { announcement } from "ponder:schema";
import { type Change, contentOf } from "@weir/sdk/codec/announcements";
import { idToHex } from "@weir/sdk/codec/ids";
import type { Log } from "../log.ts";
import type { Token } from "../token.ts";
import { capOf } from "./cap.ts";
import { pick, recordChange } from "./configChange.ts";
import { findReserve } from "./reserveBooks.ts";
import type { Args, Db } from "./types.ts";

// Changes that a pool's owner has announced: a row each, under the hash by which the core knows it.

const ANNOUNCED = ["id", "ltv", "liquidationThreshold", "reserveFactor", "supplyCap", "borrowCap"] as const;
const TIMES = ["readyAt", "expiresAt"] as const;
const OF_LISTING = ["token", "symbol", "oracle"] as const;

/** @param before the settings in force; null: of a new reserve */
const announce = async (db: Db, log: Log, row: Row, before: Parameters<typeof recordChange>[3]): Promise<void> => {
  const { id: _, ...replacement } = row;
  await db.insert(announcement).values(row).onConflictDoUpdate(replacement);
  const { poolId, reserveId } = row;
  const where = { kind: "announced", poolId, ...(reserveId && { reserveId }) } as const;
  const keys = [...ANNOUNCED, ...TIMES, ...(reserveId ? [] : OF_LISTING)];
  await recordChange(db, log, where, before, pick(row, keys));
};

type Row = typeof announcement.$inferSelect;

/** What both events carry beside the change. */
type Announced = Pick<
  Args<"SettingsAnnounced">,
  "change" | "settings" | "supplyCap" | "borrowCap" | "readyAt" | "expiresAt"
>;

const rowOf = (log: Log, change: Change, announced: Announced) => {
  const { ltv, liquidationThreshold, reserveFactor } = announced.settings;
  return {
    id: announced.change,
    kind: change.kind,
    content: contentOf(change),
    ...{ ltv, liquidationThreshold, reserveFactor },
    supplyCap: capOf(announced.supplyCap),
    borrowCap: capOf(announced.borrowCap),
    announcedAt: log.timestamp,
    announcedIn: log.transaction,
    readyAt: Number(announced.readyAt),
    expiresAt: Number(announced.expiresAt),
    carriedOutAt: null,
    carriedOutIn: null,
  };
};

const COMPARED = ["ltv", "liquidationThreshold", "reserveFactor", "supplyCap", "borrowCap"] as const;

export const settingsAnnounced = async (db: Db, log: Log, args: Args<"SettingsAnnounced">): Promise<void> => {
  const { reserve, settings } = args;
  const is = await findReserve(db, reserve);
  const row = {
    ...rowOf(log, { kind: "settings", reserve, settings }, args),
    ...{ poolId: is.poolId, reserveId: is.id, token: null, symbol: null, oracle: null },
  };
  // A stopped reserve has an ltv of 0; what is announced replaces the one after the stop.
  await announce(db, log, row, { ...pick(is, COMPARED), ltv: is.resumedLtv ?? is.ltv });
};

export const reserveAnnounced = (
  db: Db,
  log: Log,
  args: Args<"ReserveAnnounced">,
  { symbol }: Pick<Token, "symbol">,
): Promise<void> => {
  const { pool, token, config } = args;
  const row = {
    ...rowOf(log, { kind: "listing", pool, config }, { ...args, settings: config }),
    ...{ poolId: idToHex(pool), reserveId: null, token, symbol, oracle: config.oracle },
  };
  return announce(db, log, row, null);
};

export const changeCarriedOut = async (db: Db, log: Log, { change }: Args<"ChangeCarriedOut">): Promise<void> => {
  const carriedOut = { carriedOutAt: log.timestamp, carriedOutIn: log.transaction };
  await db.update(announcement, { id: change }).set(carriedOut);
};
