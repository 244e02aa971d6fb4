import { reserve } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import { maxUint256 } from "viem";
import type { Log } from "../log.ts";
import { forget, settingsChange } from "./announcement.ts";
import { findReserve, type Reserve, setBooks } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

// What a pool's owner and guardian change of a reserve.

type Caps = { supplyCap: bigint | null; borrowCap: bigint | null };

/** Whether the change needed an announcement: anything in it is above what was or would be. As the library Settings. */
const rises = (was: Reserve, to: Args<"SettingsSet">["settings"], caps: Caps): boolean =>
  to.liquidationThreshold > was.liquidationThreshold ||
  to.ltv > (was.resumedLtv ?? was.ltv) ||
  to.reserveFactor > was.reserveFactor ||
  (caps.supplyCap ?? maxUint256) > (was.supplyCap ?? maxUint256) ||
  (caps.borrowCap ?? maxUint256) > (was.borrowCap ?? maxUint256);

export const settingsSet = async (db: Db, log: Log, args: Args<"SettingsSet">): Promise<void> => {
  const { settings, rampFrom, rampEnd } = args;
  const { ltv, liquidationThreshold, reserveFactor } = settings;
  const was = await findReserve(db, args.reserve);
  const { stopped, ...caps } = unpackBooks(args.books);
  if (rises(was, settings, caps)) await forget(db, settingsChange(args.reserve, settings));
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
