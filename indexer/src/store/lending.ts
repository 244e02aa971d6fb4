import type { Log } from "../log.ts";
import { record } from "./event.ts";
import { changePosition, setBacksDebt } from "./position.ts";
import { changeCollateral, setBooks } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

// Actions of accounts. ERC-6909 Transfers alone move supply shares (transfer.ts), and every mint and burn emits one: these
// handlers write the reserve's books, principal and the ledger.

export const accrued = (db: Db, log: Log, args: Args<"Accrued">): Promise<void> =>
  setBooks(db, log, args.reserve, args.books);

export const supplied = async (db: Db, log: Log, args: Args<"Supplied">): Promise<void> => {
  const { reserve, account, caller, assets, shares } = args;
  await setBooks(db, log, reserve, args.books);
  await changePosition(db, log, reserve, account, { supplyPrincipal: assets });
  await record(db, log, { type: "supply", reserve, account, caller, assets, shares });
};

export const withdrawn = async (db: Db, log: Log, args: Args<"Withdrawn">): Promise<void> => {
  const { reserve, account, caller, receiver, assets, shares } = args;
  await setBooks(db, log, reserve, args.books);
  await changePosition(db, log, reserve, account, { supplyPrincipal: -assets });
  await record(db, log, { type: "withdraw", reserve, account, caller, receiver, assets, shares });
};

export const collateralSupplied = async (db: Db, log: Log, args: Args<"CollateralSupplied">): Promise<void> => {
  const { reserve, account, caller, assets } = args;
  await changeCollateral(db, log, reserve, assets);
  await changePosition(db, log, reserve, account, { collateral: assets });
  await record(db, log, { type: "supplyCollateral", reserve, account, caller, assets, shares: 0n });
};

export const collateralWithdrawn = async (db: Db, log: Log, args: Args<"CollateralWithdrawn">): Promise<void> => {
  const { reserve, account, caller, receiver, assets } = args;
  await changeCollateral(db, log, reserve, -assets);
  await changePosition(db, log, reserve, account, { collateral: -assets });
  await record(db, log, { type: "withdrawCollateral", reserve, account, caller, receiver, assets, shares: 0n });
};

export const collateralSet = async (db: Db, log: Log, args: Args<"CollateralSet">): Promise<void> => {
  const { reserve, account, caller, enabled } = args;
  await setBacksDebt(db, log, reserve, account, enabled);
  const type = enabled ? "enableCollateral" : "disableCollateral";
  await record(db, log, { type, reserve, account, caller, assets: 0n, shares: 0n });
};

export const borrowed = async (db: Db, log: Log, args: Args<"Borrowed">): Promise<void> => {
  const { reserve, account, caller, receiver, assets, shares } = args;
  await setBooks(db, log, reserve, args.books);
  await changePosition(db, log, reserve, account, { borrowShares: shares, borrowPrincipal: assets });
  await record(db, log, { type: "borrow", reserve, account, caller, receiver, assets, shares });
};

export const repaid = async (db: Db, log: Log, args: Args<"Repaid">): Promise<void> => {
  const { reserve, account, caller, assets, shares } = args;
  await setBooks(db, log, reserve, args.books);
  await changePosition(db, log, reserve, account, { borrowShares: -shares, borrowPrincipal: -assets });
  await record(db, log, { type: "repay", reserve, account, caller, assets, shares });
};
