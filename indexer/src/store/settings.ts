import { reserve } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import type { Log } from "../log.ts";
import { setBooks } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

// Changes of a reserve by its pool's owner and guardian.

export const settingsSet = async (db: Db, log: Log, args: Args<"SettingsSet">): Promise<void> => {
  const { settings, rampFrom, rampEnd } = args;
  const { ltv, liquidationThreshold, reserveFactor } = settings;
  const { stopped } = unpackBooks(args.books);
  const ltvs = stopped ? { ltv: 0, resumedLtv: ltv } : { ltv, resumedLtv: null };
  const differs = { ...ltvs, liquidationThreshold, rampFrom, rampEnd, reserveFactor };
  await setBooks(db, log, args.reserve, args.books, differs);
};

export const stopSet = async (db: Db, _: Log, args: Args<"StopSet">): Promise<void> => {
  await db
    .update(reserve, { id: idToHex(args.reserve) })
    .set((was) =>
      args.stopped
        ? { stopped: true, ltv: 0, resumedLtv: was.ltv }
        : { stopped: false, ltv: was.resumedLtv ?? was.ltv, resumedLtv: null },
    );
};

export const silenceMarked = async (db: Db, _: Log, args: Args<"SilenceMarked">): Promise<void> => {
  await db.update(reserve, { id: idToHex(args.reserve) }).set({ silentSince: args.since, silentLast: args.last });
};
