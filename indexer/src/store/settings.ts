import { reserve } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import type { Address } from "viem";
import type { Log } from "../log.ts";
import { type ConfigKind, pick, recordChange } from "./configChange.ts";
import { type Reserve, setBooks } from "./reserveBooks.ts";
import type { Args, Db } from "./types.ts";

// Changes of a reserve by its pool's owner and guardian, and marks of an unreadable price.

const SET = [
  ...(["ltv", "resumedLtv", "liquidationThreshold", "rampFrom", "rampEnd", "reserveFactor"] as const),
  ...(["supplyCap", "borrowCap"] as const),
];

export const settingsSet = async (db: Db, log: Log, args: Args<"SettingsSet">): Promise<void> => {
  const { settings, rampFrom, rampEnd } = args;
  const { ltv, liquidationThreshold, reserveFactor } = settings;
  const { stopped } = unpackBooks(args.books);
  const ltvs = stopped ? { ltv: 0, resumedLtv: ltv } : { ltv, resumedLtv: null };
  const differs = { ...ltvs, liquidationThreshold, rampFrom, rampEnd, reserveFactor };
  const { was, is } = await setBooks(db, log, args.reserve, args.books, () => differs);
  const where = { kind: "settings", poolId: is.poolId, reserveId: is.id } as const;
  await recordChange(db, log, where, pick(was, SET), pick(is, SET));
};

/** Changes settings that the books do not depend on. */
const change = async <key extends "stopped" | "ltv" | "resumedLtv" | "silentSince" | "silentLast">(
  db: Db,
  log: Log,
  id: bigint,
  { kind, actor }: { kind: ConfigKind; actor: Address },
  keys: readonly key[],
  to: (was: Reserve) => Pick<Reserve, key>,
): Promise<void> => {
  let before: Pick<Reserve, key> | null = null;
  const is = await db.update(reserve, { id: idToHex(id) }).set((was) => {
    before = pick(was, keys);
    return to(was) as Partial<Reserve>;
  });
  await recordChange(db, log, { kind, poolId: is.poolId, reserveId: is.id, actor }, before, pick(is, keys));
};

export const stopSet = (db: Db, log: Log, { reserve: id, caller, stopped }: Args<"StopSet">): Promise<void> =>
  change(
    db,
    log,
    id,
    { kind: stopped ? "stopped" : "resumed", actor: caller },
    ["stopped", "ltv", "resumedLtv"],
    ({ ltv, resumedLtv }) =>
      stopped ? { stopped, ltv: 0, resumedLtv: ltv } : { stopped, ltv: resumedLtv ?? ltv, resumedLtv: null },
  );

export const silenceMarked = (db: Db, log: Log, args: Args<"SilenceMarked">): Promise<void> =>
  change(db, log, args.reserve, { kind: "silence", actor: args.caller }, ["silentSince", "silentLast"], () => ({
    silentSince: args.since,
    silentLast: args.last,
  }));
