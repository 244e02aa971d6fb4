import { auction, liquidation } from "ponder:schema";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import { type Log, logId } from "../log.ts";
import { seeAccount } from "./account.ts";
import { note } from "./entry.ts";
import { backsDebt } from "./position.ts";
import { collateralSeized, placeOf } from "./seizure.ts";
import type { Args, Db } from "./types.ts";

export const auctionOpened = async (
  db: Db,
  log: Log,
  { pool, account, caller }: Args<"AuctionOpened">,
): Promise<void> => {
  await seeAccount(db, account, log.timestamp);
  const opened = { caller, openedAt: log.timestamp, transaction: log.transaction };
  await db
    .insert(auction)
    .values({ poolId: idToHex(pool), account, ...opened })
    .onConflictDoUpdate(opened);
};

/** A whole deposit is sold. A Repaid for each debt precedes it; a WrittenOff for what is left of a debt may follow. */
export const silentTaken = async (db: Db, log: Log, args: Args<"SilentTaken">): Promise<void> => {
  const { collateralReserve: reserve, account, caller, receiver, fromSupply, inside, seized, shares, fraction } = args;
  const id = logId(log);
  const row = {
    id,
    kind: "auction",
    poolId: idToHex(poolOf(reserve)),
    account,
    caller,
    receiver,
    collateralReserveId: idToHex(reserve),
    debtReserveId: null,
    fromSupply,
    asShares: inside,
    repaidAssets: 0n,
    repaidShares: 0n,
    seizedAssets: seized,
    seizedShares: shares,
    healthBefore: null,
    healthAfter: null,
    bonus: null,
    fraction,
    writtenOff: 0n,
    ...placeOf(log),
  };
  await db.insert(liquidation).values(row);
  if (!fromSupply) await collateralSeized(db, log, row, reserve);
  await note(
    db,
    log,
    {
      type: "silentTaker",
      reserve,
      account: caller,
      actor: caller,
      counterparty: account,
      liquidationId: id,
      part: "caller",
    },
    await backsDebt(db, reserve, caller),
  );
};
