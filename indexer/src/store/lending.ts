import type { Log } from "../log.ts";
import { note, post } from "./entry.ts";
import { setBacksDebt } from "./position.ts";
import { changeCollateral, setBooks } from "./reserveBooks.ts";
import { borrowSide, collateralSide, supplySide } from "./side.ts";
import type { Args, Db } from "./types.ts";

// Actions of accounts. The named events carry everything; the ERC-6909 Transfer beside those that mint or burn adds nothing.

export const accrued = async (db: Db, log: Log, args: Args<"Accrued">): Promise<void> => {
  await setBooks(db, log, args.reserve, args.books);
};

export const supplied = async (db: Db, log: Log, args: Args<"Supplied">): Promise<void> => {
  const { reserve, account, caller: actor, assets, shares } = args;
  const { is } = await setBooks(db, log, reserve, args.books);
  await post(db, log, { type: "supply", reserve, account, actor }, supplySide(is), { shares, assets });
};

export const withdrawn = async (db: Db, log: Log, args: Args<"Withdrawn">): Promise<void> => {
  const { reserve, account, caller: actor, receiver: counterparty, assets, shares } = args;
  const { is } = await setBooks(db, log, reserve, args.books);
  const line = { type: "withdraw", reserve, account, actor, counterparty } as const;
  await post(db, log, line, supplySide(is), { shares: -shares, assets: -assets });
};

export const collateralSupplied = async (db: Db, log: Log, args: Args<"CollateralSupplied">): Promise<void> => {
  const { reserve, account, caller: actor, assets } = args;
  await changeCollateral(db, log, reserve, assets);
  const line = { type: "supplyCollateral", reserve, account, actor } as const;
  await post(db, log, line, collateralSide, { shares: assets, assets });
};

export const collateralWithdrawn = async (db: Db, log: Log, args: Args<"CollateralWithdrawn">): Promise<void> => {
  const { reserve, account, caller: actor, receiver: counterparty, assets } = args;
  await changeCollateral(db, log, reserve, -assets);
  const line = { type: "withdrawCollateral", reserve, account, actor, counterparty } as const;
  await post(db, log, line, collateralSide, { shares: -assets, assets: -assets });
};

export const collateralSet = async (db: Db, log: Log, args: Args<"CollateralSet">): Promise<void> => {
  const { reserve, account, caller: actor, enabled } = args;
  await setBacksDebt(db, log, reserve, account, enabled);
  const type = enabled ? "enableCollateral" : "disableCollateral";
  await note(db, log, { type, reserve, account, actor }, enabled);
};

export const borrowed = async (db: Db, log: Log, args: Args<"Borrowed">): Promise<void> => {
  const { reserve, account, caller: actor, receiver: counterparty, assets, shares } = args;
  const { is } = await setBooks(db, log, reserve, args.books);
  const line = { type: "borrow", reserve, account, actor, counterparty } as const;
  await post(db, log, line, borrowSide(is), { shares, assets });
};

export const repaid = async (db: Db, log: Log, args: Args<"Repaid">): Promise<void> => {
  const { reserve, account, caller: actor, assets, shares } = args;
  const { is } = await setBooks(db, log, reserve, args.books);
  const line = { type: "repay", reserve, account, actor } as const;
  await post(db, log, line, borrowSide(is), { shares: -shares, assets: -assets });
};
