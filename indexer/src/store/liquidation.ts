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

/**
 * Ties what the same call wrote off to its liquidation. The `WrittenOff` logs, one for each debt, directly precede `Liquidated`.
 * @returns token units of the liquidated debt among it
 */
const claimWriteOffs = async (db: Db, log: Log, account: Address, reserveId: Hex): Promise<bigint> => {
  let assets = 0n;
  for (let back = 1; ; back++) {
    const id = logIdBefore(log, back);
    const row = await db.find(writeOff, { id });
    if (row?.account !== account || row.liquidationId !== null) return assets;
    await db.update(writeOff, { id }).set({ liquidationId: logId(log) });
    if (row.reserveId === reserveId) assets = row.assets;
  }
};

/**
 * The auction whose call a `WrittenOff` belongs to. It directly follows `SilentTaken`, or the two logs of a lent deposit's seizure
 * after that, or another `WrittenOff` of the same call. null: a liquidation will follow.
 */
const auctionBefore = async (db: Db, log: Log, account: Address): Promise<string | null> => {
  const before = await db.find(writeOff, { id: logIdBefore(log, 1) });
  if (before !== null) return before.account === account ? before.liquidationId : null;
  for (const back of [1, 3]) {
    const row = await db.find(liquidation, { id: logIdBefore(log, back) });
    if (row?.kind === "auction" && row.account === account && row.fromSupply === (back === 3)) return row.id;
  }
  return null;
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
    writtenOff: await claimWriteOffs(db, log, account, is.id),
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
    liquidationId: await auctionBefore(db, log, account),
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
