import { announcement } from "ponder:schema";
import { type Change, contentOf } from "@weir/sdk/codec/announcements";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { Log } from "../log.ts";
import type { Token } from "../token.ts";
import { capOf } from "./cap.ts";
import type { Args, Db } from "./types.ts";

// Changes that a pool's owner has announced: a row each, under the hash by which the core knows it.

const announce = async (db: Db, row: typeof announcement.$inferInsert): Promise<void> => {
  const { id: _, ...anew } = row;
  await db.insert(announcement).values(row).onConflictDoUpdate(anew);
};

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

export const settingsAnnounced = (db: Db, log: Log, args: Args<"SettingsAnnounced">): Promise<void> => {
  const { reserve, settings } = args;
  return announce(db, {
    ...rowOf(log, { kind: "settings", reserve, settings }, args),
    poolId: idToHex(poolOf(reserve)),
    reserveId: idToHex(reserve),
  });
};

export const reserveAnnounced = (
  db: Db,
  log: Log,
  args: Args<"ReserveAnnounced">,
  { symbol }: Pick<Token, "symbol">,
): Promise<void> => {
  const { pool, token, config } = args;
  return announce(db, {
    ...rowOf(log, { kind: "listing", pool, config }, { ...args, settings: config }),
    poolId: idToHex(pool),
    token,
    symbol,
    oracle: config.oracle,
  });
};

export const changeCarriedOut = async (db: Db, log: Log, { change }: Args<"ChangeCarriedOut">): Promise<void> => {
  const carriedOut = { carriedOutAt: log.timestamp, carriedOutIn: log.transaction };
  await db.update(announcement, { id: change }).set(carriedOut);
};
