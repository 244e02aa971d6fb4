import { announcement } from "ponder:schema";
import { lendingPoolsAbi } from "@weir/contracts/abi";
import { keptCap } from "@weir/contracts/books";
import { idToHex, poolOf } from "@weir/contracts/ids";
import { encodeAbiParameters, getAbiItem, type Hex, keccak256 } from "viem";
import type { Log } from "../log.ts";
import type { Token } from "../token.ts";
import type { Args, Db } from "./types.ts";

// What a pool's owner has announced: a row a change, under the name that the chain knows it by (the library
// Announcements), so that its being carried out, or announced anew, finds it again.

/** Seconds for which a change stays open once its time has come. */
const OPEN = 14 * 24 * 60 * 60;

export const listingChange = (pool: bigint, config: Args<"ReserveAnnounced">["config"]): Hex =>
  keccak256(encodeAbiParameters(getAbiItem({ abi: lendingPoolsAbi, name: "listReserve" }).inputs, [pool, config]));

export const settingsChange = (reserve: bigint, settings: Args<"SettingsAnnounced">["settings"]): Hex =>
  keccak256(encodeAbiParameters(getAbiItem({ abi: lendingPoolsAbi, name: "setReserve" }).inputs, [reserve, settings]));

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
    id: settingsChange(args.reserve, args.settings),
    kind: "settings",
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
    id: listingChange(args.pool, args.config),
    kind: "listing",
    poolId: idToHex(args.pool),
    token: args.token,
    symbol,
    oracle: args.config.oracle,
    ...risk(args.config),
    ...times(log, args.readyAt),
  });

/** It was carried out. */
export const forget = async (db: Db, id: Hex): Promise<void> => {
  await db.delete(announcement, { id });
};
