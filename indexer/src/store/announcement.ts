import { announcement } from "ponder:schema";
import { type Change, changeId, contentOf, OPEN } from "@weir/sdk/codec/announcements";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import { keptCap } from "@weir/sdk/codec/packedBooks";
import type { Log } from "../log.ts";
import type { Token } from "../token.ts";
import type { Args, Db } from "./types.ts";

// What a pool's owner has announced: a row a change, under the name that the chain knows it by (the library
// Announcements), so that its being carried out, or announced anew, finds it again.

export const listingChange = (pool: bigint, config: Args<"ReserveAnnounced">["config"]): Change => ({
  kind: "listing",
  pool,
  config,
});

export const settingsChange = (reserve: bigint, settings: Args<"SettingsAnnounced">["settings"]): Change => ({
  kind: "settings",
  reserve,
  settings,
});

/** The change itself, for who wants to check on chain what this row says. */
const named = (change: Change) => ({ id: changeId(change), kind: change.kind, content: contentOf(change) });

const announce = async (db: Db, row: typeof announcement.$inferInsert): Promise<void> => {
  const { id: _, ...anew } = row;
  await db.insert(announcement).values(row).onConflictDoUpdate(anew);
};

/** What both kinds say of the risk that is to come. */
const risk = ({ ltv, liquidationThreshold, reserveFactor, ...caps }: Args<"SettingsAnnounced">["settings"]) => ({
  ltv,
  liquidationThreshold,
  reserveFactor,
  supplyCap: keptCap(caps.supplyCap),
  borrowCap: keptCap(caps.borrowCap),
});

const times = (log: Log, readyAt: bigint) => ({
  announcedAt: log.timestamp,
  readyAt: Number(readyAt),
  expiresAt: Number(readyAt) + OPEN,
});

export const settingsAnnounced = (db: Db, log: Log, args: Args<"SettingsAnnounced">): Promise<void> =>
  announce(db, {
    ...named(settingsChange(args.reserve, args.settings)),
    poolId: idToHex(poolOf(args.reserve)),
    reserveId: idToHex(args.reserve),
    ...risk(args.settings),
    ...times(log, args.readyAt),
  });

export const reserveAnnounced = (
  db: Db,
  log: Log,
  args: Args<"ReserveAnnounced">,
  { symbol }: Pick<Token, "symbol">,
): Promise<void> =>
  announce(db, {
    ...named(listingChange(args.pool, args.config)),
    poolId: idToHex(args.pool),
    token: args.token,
    symbol,
    oracle: args.config.oracle,
    ...risk(args.config),
    ...times(log, args.readyAt),
  });

/** It was carried out. */
export const forget = async (db: Db, change: Change): Promise<void> => {
  await db.delete(announcement, { id: changeId(change) });
};
