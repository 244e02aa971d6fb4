import { liquidation, writeOff } from "ponder:schema";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import type { Address, Hex } from "viem";
import { type Log, logId, logIdBefore } from "../log.ts";
import { pick, recordChange } from "./configChange.ts";
import { note, post } from "./entry.ts";
import { backsDebt } from "./position.ts";
import { setBooks } from "./reserveBooks.ts";
import { collateralSeized, placeOf } from "./seizure.ts";
import { borrowSide } from "./side.ts";
import type { Args, Db } from "./types.ts";

/** Token units of the debt that the same call wrote off. Its `WrittenOff` logs, one for each debt, directly precede `Liquidated`. */
const writtenOffBefore = async (db: Db, log: Log, account: Address, reserveId: Hex): Promise<bigint> => {
  for (let back = 1; ; back++) {
    const row = await db.find(writeOff, { id: logIdBefore(log, back) });
    if (row?.account !== account) return 0n;
    if (row.reserveId === reserveId) return row.assets;
  }
};

export const liquidated = async (db: Db, log: Log, args: Args<"Liquidated">): Promise<void> => {
  const { collateralReserve, debtReserve, account, caller, receiver, fromSupply, inside, amounts } = args;
  const { is } = await setBooks(db, log, debtReserve, args.debtBooks);
  const id = logId(log);
  const row = {
    id,
    kind: "liquidation",
    poolId: idToHex(poolOf(debtReserve)),
    account,
    caller,
    receiver,
    collateralReserveId: idToHex(collateralReserve),
    debtReserveId: idToHex(debtReserve),
    fromSupply,
    asShares: inside,
    ...amounts,
    fraction: null,
    writtenOff: await writtenOffBefore(db, log, account, is.id),
    ...placeOf(log),
  };
  await db.insert(liquidation).values(row);

  const line = { reserve: debtReserve, actor: caller, liquidationId: id };
  const { repaidAssets, repaidShares } = amounts;
  await post(db, log, { ...line, type: "liquidated", account, part: "debt" }, borrowSide(is), {
    shares: -repaidShares,
    assets: -repaidAssets,
  });
  if (!fromSupply) await collateralSeized(db, log, row, collateralReserve);
  await note(
    db,
    log,
    { ...line, type: "liquidator", account: caller, counterparty: account, part: "caller" },
    await backsDebt(db, debtReserve, caller),
  );
};

const RETIRED = ["retired", "ltv", "resumedLtv"] as const;

/** Precedes the Liquidated that causes it, or follows the SilentTaken. A reserve that it retires has an ltv of 0. */
export const writtenOff = async (db: Db, log: Log, args: Args<"WrittenOff">): Promise<void> => {
  const { reserve, account, assets, shares, fromFees, fromSuppliers } = args;
  const { retired, stopped } = unpackBooks(args.books);
  const { was, is } = await setBooks(db, log, reserve, args.books, () =>
    retired ? { ltv: 0, resumedLtv: stopped ? 0 : null } : {},
  );
  const retires = retired && !was.retired;
  const { block, timestamp, transaction } = log;
  await db.insert(writeOff).values({
    id: logId(log),
    poolId: is.poolId,
    reserveId: is.id,
    account,
    assets,
    shares,
    fromFees,
    fromSuppliers,
    retired: retires,
    block,
    timestamp,
    transaction,
  });
  const line = { type: "writeOff", reserve, account, actor: log.sender } as const;
  await post(db, log, line, borrowSide(is), { shares: -shares, assets: -assets });
  if (!retires) return;
  const where = { kind: "retired", poolId: is.poolId, reserveId: is.id } as const;
  await recordChange(db, log, where, pick(was, RETIRED), pick(is, RETIRED));
};
