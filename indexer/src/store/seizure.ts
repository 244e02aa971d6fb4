import { liquidation } from "ponder:schema";
import type { Hex } from "viem";
import { type Log, logIdBefore } from "../log.ts";
import { post } from "./entry.ts";
import type { Delta } from "./position.ts";
import { changeCollateral, setBooks } from "./reserveBooks.ts";
import { collateralSide, type Side, supplySide } from "./side.ts";
import type { Args, Db } from "./types.ts";

// What a liquidation or an auction takes from an account. The core emits `Liquidated` or `SilentTaken`; then, only where a lent
// deposit was seized, the Transfer of its shares and `SupplySeized` with the books, without another log between.

export type Seizure = Pick<
  typeof liquidation.$inferSelect,
  "id" | "kind" | "account" | "caller" | "receiver" | "asShares" | "seizedAssets" | "seizedShares"
>;

/** Moves the deposit from the account, and to the receiver where it stays in the core. */
const move = async (db: Db, log: Log, seizure: Seizure, reserve: bigint, side: Side, seized: Delta): Promise<void> => {
  const { id: liquidationId, kind, account, caller: actor, receiver, asShares } = seizure;
  const isAuction = kind === "auction";
  const line = { reserve, actor, liquidationId };
  await post(
    db,
    log,
    { ...line, type: isAuction ? "silentTaken" : "seized", account, counterparty: receiver, part: "deposit" },
    side,
    { shares: -seized.shares, assets: -seized.assets },
  );
  if (!asShares) return;
  await post(
    db,
    log,
    { ...line, type: isAuction ? "silentIn" : "seizedIn", account: receiver, counterparty: account, part: "receiver" },
    side,
    seized,
  );
};

/** Unlent collateral was seized: the event itself tells all of it. */
export const collateralSeized = async (db: Db, log: Log, seizure: Seizure, reserve: bigint): Promise<void> => {
  const assets = seizure.seizedAssets;
  if (!seizure.asShares) await changeCollateral(db, log, reserve, -assets);
  await move(db, log, seizure, reserve, collateralSide, { shares: assets, assets });
};

/** A lent deposit was seized: the log two before, whose row waits for these books, tells how much. */
export const supplySeized = async (db: Db, log: Log, { reserve, books }: Args<"SupplySeized">): Promise<void> => {
  const { is } = await setBooks(db, log, reserve, books);
  const id = logIdBefore(log, 2);
  const row = await db.find(liquidation, { id });
  if (row === null) throw new Error(`no seizure at ${id}, two logs before its SupplySeized: an event is missing`);
  await move(db, log, row, reserve, supplySide(is), { shares: row.seizedShares, assets: row.seizedAssets });
};

/** Whether the Transfer of this log is part of a seizure. */
export const isSeizure = async (db: Db, log: Log): Promise<boolean> =>
  (await db.find(liquidation, { id: logIdBefore(log, 1) }))?.fromSupply ?? false;

/** The columns of a seizure's row that place it on the chain. */
export const placeOf = ({
  block,
  logIndex,
  timestamp,
  transaction,
}: Log): {
  block: number;
  logIndex: number;
  timestamp: number;
  transaction: Hex;
} => ({ block, logIndex, timestamp, transaction });
