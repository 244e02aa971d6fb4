import { idToHex } from "@weir/sdk/codec/ids";
import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import type { Log } from "../log.ts";
import { record } from "./event.ts";
import { changePosition } from "./position.ts";
import { setBooks } from "./reserve.ts";
import { deposited } from "./seizure.ts";
import type { Args, Db } from "./types.ts";

export const liquidated = async (db: Db, log: Log, args: Args<"Liquidated">): Promise<void> => {
  const { collateralReserve, debtReserve, account, caller, receiver } = args;
  const { repaidAssets, repaidShares, seizedAssets, seizedShares, healthBefore, healthAfter, bonus } = args.amounts;
  await setBooks(db, log, debtReserve, args.debtBooks);
  await changePosition(db, log, debtReserve, account, { borrowShares: -repaidShares, borrowPrincipal: -repaidAssets });
  await deposited(db, log, { ...args, assets: seizedAssets, shares: seizedShares });

  const row = {
    reserve: debtReserve,
    caller,
    receiver,
    assets: repaidAssets,
    shares: repaidShares,
    seizedReserveId: idToHex(collateralReserve),
    seizedAssets,
    seizedShares,
    healthBefore,
    healthAfter,
    bonus,
  };
  await record(db, log, { ...row, type: "liquidated", role: "account", account });
  await record(db, log, { ...row, type: "liquidator", role: "liquidator", account: caller });
};

/** Precedes the Liquidated that causes it, or follows the SilentTaken. A reserve that it retires has an ltv of 0. */
export const writtenOff = async (db: Db, log: Log, args: Args<"WrittenOff">): Promise<void> => {
  const { reserve, account, assets, shares, fromFees, fromSuppliers } = args;
  const { retired, stopped } = unpackBooks(args.books);
  await setBooks(db, log, reserve, args.books, retired ? { ltv: 0, resumedLtv: stopped ? 0 : null } : {});
  await changePosition(db, log, reserve, account, { borrowShares: -shares, borrowPrincipal: -assets });
  await record(db, log, {
    type: "writeOff",
    reserve,
    account,
    caller: log.sender,
    assets,
    shares,
    fromFees,
    fromSuppliers,
  });
};
