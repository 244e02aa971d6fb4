import { auction } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import { record } from "./event.ts";
import { deposited } from "./seizure.ts";
import type { Args, Db } from "./types.ts";

export const auctionOpened = async (
  db: Db,
  log: Log,
  { pool, account, caller }: Args<"AuctionOpened">,
): Promise<void> => {
  await seeAccount(db, account, log.timestamp, 0);
  const opened = { caller, openedAt: log.timestamp, transaction: log.transaction };
  await db
    .insert(auction)
    .values({ poolId: idToHex(pool), account, ...opened })
    .onConflictDoUpdate(opened);
};

/** A whole deposit is sold. A Repaid for each debt precedes it; a WrittenOff for what is left of a debt may follow. */
export const silentTaken = async (db: Db, log: Log, args: Args<"SilentTaken">): Promise<void> => {
  const { collateralReserve: reserve, account, caller, receiver, seized: assets, shares, fraction } = args;
  await deposited(db, log, { ...args, assets });
  const row = { reserve, caller, receiver, assets, shares, fraction };
  await record(db, log, { ...row, type: "silentTaken", role: "account", account });
  await record(db, log, { ...row, type: "silentTaker", role: "liquidator", account: caller });
};
