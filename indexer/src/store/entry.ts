import { entry } from "ponder:schema";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { EntryType } from "@weir/sdk/codec/ledger";
import type { Address } from "viem";
import { type Log, logId } from "../log.ts";
import { seeAccount } from "./account.ts";
import { type Changed, changePosition, type Delta } from "./position.ts";
import type { Side } from "./side.ts";
import type { Db } from "./types.ts";

/** Which row of an event that has several. */
export type Part = "debt" | "deposit" | "receiver" | "caller" | "from" | "to";

type Line = {
  type: EntryType;
  reserve: bigint;
  account: Address;
  actor: Address;
  counterparty?: Address;
  /** The row of `liquidation` that the change is part of; the ledger row's id then begins with its id. */
  liquidationId?: string;
  part?: Part;
};

const insert = async (
  db: Db,
  log: Log,
  { type, reserve, account, actor, counterparty, liquidationId, part }: Line,
  side: Side["name"] | null,
  delta: Delta,
  after: Changed,
): Promise<void> => {
  await seeAccount(db, account, log.timestamp);
  const begin = liquidationId ?? logId(log);
  await db.insert(entry).values({
    id: part === undefined ? begin : `${begin}-${part}`,
    type,
    poolId: idToHex(poolOf(reserve)),
    reserveId: idToHex(reserve),
    account,
    side,
    deltaShares: delta.shares,
    deltaAssets: delta.assets,
    ...after,
    actor,
    counterparty: counterparty ?? null,
    liquidationId: liquidationId ?? null,
    block: log.block,
    logIndex: log.logIndex,
    timestamp: log.timestamp,
    transaction: log.transaction,
  });
};

/** Changes a balance, and writes the change into the ledger. */
export const post = async (db: Db, log: Log, line: Line, side: Side, delta: Delta): Promise<void> => {
  const after = await changePosition(db, log, line.reserve, line.account, side, delta);
  await insert(db, log, line, side.name, delta, after);
};

const NOTHING: Delta = { shares: 0n, assets: 0n };

/** Writes an action that changes no balance of the account into the ledger. */
export const note = (db: Db, log: Log, line: Line, supplyBacksDebt: boolean): Promise<void> =>
  insert(db, log, line, null, NOTHING, { sharesAfter: 0n, assetsAfter: 0n, interest: 0n, supplyBacksDebt });
