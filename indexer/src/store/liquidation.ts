import { idToHex } from "@weir/contracts/ids";
import type { Log } from "../log.ts";
import { record } from "./event.ts";
import { changePosition, seizedByOwner } from "./position.ts";
import { changeCollateral, setBooks } from "./reserve.ts";
import { forgetSeizure } from "./transfer.ts";
import type { Args, Db } from "./types.ts";

export const liquidated = async (db: Db, log: Log, args: Args<"Liquidated">): Promise<void> => {
  const { collateralReserve, debtReserve, account, caller, receiver, fromSupply, asShares } = args;
  const { repaidAssets, repaidShares, seizedAssets, seizedShares, healthBefore, healthAfter, bonus } = args.amounts;
  await setBooks(db, log, debtReserve, args.debtBooks);
  // Zero where unlent collateral was seized: those books have not moved.
  if (fromSupply) await setBooks(db, log, collateralReserve, args.collateralBooks);
  await changePosition(db, log, debtReserve, account, { borrowShares: -repaidShares, borrowPrincipal: -repaidAssets });

  if (!fromSupply) {
    await changeCollateral(db, log, collateralReserve, -seizedAssets);
    await changePosition(db, log, collateralReserve, account, { collateral: -seizedAssets });
  } else if (asShares) {
    // The Transfer moved the shares and their principal.
    await forgetSeizure(db, log, args);
    if (receiver === account) await seizedByOwner(db, log, collateralReserve, account, seizedShares);
  } else {
    // The Transfer to nobody burnt the shares.
    await changePosition(db, log, collateralReserve, account, { supplyPrincipal: -seizedAssets });
  }

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

/** Comes before the Liquidated that caused it. */
export const writtenOff = async (db: Db, log: Log, args: Args<"WrittenOff">): Promise<void> => {
  const { reserve, account, assets, shares, fromFees, fromSuppliers } = args;
  await setBooks(db, log, reserve, args.books);
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
