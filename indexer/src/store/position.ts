import { position } from "ponder:schema";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { Address } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import type { Db } from "./types.ts";

/** What an event adds to a position; below zero: subtracts. */
export type Change = {
  supplyShares?: bigint;
  borrowShares?: bigint;
  collateral?: bigint;
  supplyPrincipal?: bigint;
  borrowPrincipal?: bigint;
};

const EMPTY = { supplyShares: 0n, borrowShares: 0n, collateral: 0n, supplyPrincipal: 0n, borrowPrincipal: 0n };

const add = (was: typeof EMPTY, change: Change, where: string): typeof EMPTY => {
  const is = {
    supplyShares: was.supplyShares + (change.supplyShares ?? 0n),
    borrowShares: was.borrowShares + (change.borrowShares ?? 0n),
    collateral: was.collateral + (change.collateral ?? 0n),
    supplyPrincipal: was.supplyPrincipal + (change.supplyPrincipal ?? 0n),
    borrowPrincipal: was.borrowPrincipal + (change.borrowPrincipal ?? 0n),
  };
  // Principals may fall below zero, balances never: indexing stops rather than serve an impossible row.
  for (const key of ["supplyShares", "borrowShares", "collateral"] as const)
    if (is[key] < 0n) throw new Error(`${key} of ${where} would be ${is[key]}: an event is missing or counted twice`);
  return is;
};

export const changePosition = async (
  db: Db,
  log: Log,
  reserveId: bigint,
  account: Address,
  change: Change,
): Promise<void> => {
  const key = { reserveId: idToHex(reserveId), account };
  const where = `account ${account} in reserve ${key.reserveId}`;
  await seeAccount(db, account, log.timestamp, 0);
  const was = await db.find(position, key);
  const is = add(was ?? EMPTY, change, where);
  const row = {
    ...is,
    // The chain clears the bit with the last share, without an event.
    supplyBacksDebt: is.supplyShares > 0n && (was?.supplyBacksDebt ?? false),
    updatedAt: log.timestamp,
  };
  if (was === null) await db.insert(position).values({ ...key, poolId: idToHex(poolOf(reserveId)), ...row });
  else await db.update(position, key).set(row);
};

/** Sets whether the lent deposit backs the account's debts. */
export const setBacksDebt = async (
  db: Db,
  log: Log,
  reserveId: bigint,
  account: Address,
  supplyBacksDebt: boolean,
): Promise<void> => {
  await changePosition(db, log, reserveId, account, {});
  await db.update(position, { reserveId: idToHex(reserveId), account }).set({ supplyBacksDebt });
};

/**
 * The account seizes its own shares in a liquidation or an auction: its balance stays. Where it seizes all of them, the chain's
 * balance passes through zero, which clears the bit.
 */
export const seizedByOwner = async (
  db: Db,
  log: Log,
  reserveId: bigint,
  account: Address,
  shares: bigint,
): Promise<void> => {
  const row = await db.find(position, { reserveId: idToHex(reserveId), account });
  if (row?.supplyShares === shares) await setBacksDebt(db, log, reserveId, account, false);
};
