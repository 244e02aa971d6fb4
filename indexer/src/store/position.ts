import { position } from "ponder:schema";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import type { Address } from "viem";
import type { Log } from "../log.ts";
import { rowCopier } from "./rowCopier.ts";
import type { Side } from "./side.ts";
import type { Db } from "./types.ts";

/** What an account has in a reserve. */
type Balances = Pick<
  typeof position.$inferSelect,
  | "supplyShares"
  | "borrowShares"
  | "collateral"
  | "supplyBacksDebt"
  | "supplyPrincipal"
  | "borrowPrincipal"
  | "supplyAssets"
  | "borrowAssets"
>;

const copyOf = rowCopier<typeof position.$inferSelect>();

const EMPTY: Balances = {
  supplyShares: 0n,
  borrowShares: 0n,
  collateral: 0n,
  supplyBacksDebt: false,
  supplyPrincipal: 0n,
  borrowPrincipal: 0n,
  supplyAssets: 0n,
  borrowAssets: 0n,
};

/** Writes what `change` makes of an account's balances. @returns the balances before and after */
const write = async (
  db: Db,
  log: Log,
  reserve: bigint,
  account: Address,
  change: (was: Balances) => Balances,
): Promise<{ was: Balances; is: Balances }> => {
  let was = EMPTY;
  let is = change(EMPTY);
  const updatedAt = log.timestamp;
  const key = { reserveId: idToHex(reserve), account };
  await db
    .insert(position)
    .values({ ...key, poolId: idToHex(poolOf(reserve)), ...is, updatedAt })
    .onConflictDoUpdate((stored) => {
      was = copyOf(stored);
      is = change(was);
      return { ...is, updatedAt };
    });
  return { was, is };
};

/** A change of one side: shares and token units, below zero where the balance falls. */
export type Delta = { shares: bigint; assets: bigint };

const changed = (was: Balances, { name, worth }: Side, { shares, assets }: Delta): Balances => {
  if (name === "collateral") return { ...was, collateral: was.collateral + shares };
  if (name === "borrow") {
    const borrowShares = was.borrowShares + shares;
    return {
      ...was,
      borrowShares,
      borrowPrincipal: was.borrowPrincipal + assets,
      borrowAssets: worth(borrowShares),
    };
  }
  const supplyShares = was.supplyShares + shares;
  return {
    ...was,
    supplyShares,
    supplyPrincipal: was.supplyPrincipal + assets,
    supplyAssets: worth(supplyShares),
    // The chain clears the bit with the last share, without an event.
    supplyBacksDebt: supplyShares > 0n && was.supplyBacksDebt,
  };
};

const sharesOf = ({ supplyShares, borrowShares, collateral }: Balances, { name }: Side): bigint =>
  ({ supply: supplyShares, borrow: borrowShares, collateral })[name];

const assetsOf = ({ supplyAssets, borrowAssets, collateral }: Balances, { name }: Side): bigint =>
  ({ supply: supplyAssets, borrow: borrowAssets, collateral })[name];

/** A side after a change, as its ledger row tells it. */
export type Changed = {
  sharesAfter: bigint;
  /** Token units. */
  assetsAfter: bigint;
  /** Token units: what neither the change nor the balance before explains. */
  interest: bigint;
  supplyBacksDebt: boolean;
};

/**
 * Changes one of an account's balances.
 * @throws Error if the balance would fall below zero: indexing stops rather than serve an impossible row
 */
export const changePosition = async (
  db: Db,
  log: Log,
  reserve: bigint,
  account: Address,
  side: Side,
  delta: Delta,
): Promise<Changed> => {
  const { was, is } = await write(db, log, reserve, account, (balances) => changed(balances, side, delta));
  const sharesAfter = sharesOf(is, side);
  if (sharesAfter < 0n)
    throw new Error(
      `the ${side.name} balance of account ${account} in reserve ${idToHex(reserve)} would be ${sharesAfter}: an event is missing or counted twice`,
    );
  const assetsAfter = assetsOf(is, side);
  const interest = assetsAfter - delta.assets - assetsOf(was, side);
  return { sharesAfter, assetsAfter, interest, supplyBacksDebt: is.supplyBacksDebt };
};

/** Sets whether the lent deposit backs the account's debts. */
export const setBacksDebt = async (
  db: Db,
  log: Log,
  reserve: bigint,
  account: Address,
  supplyBacksDebt: boolean,
): Promise<void> => {
  await write(db, log, reserve, account, (was) => ({ ...was, supplyBacksDebt }));
};

/** Whether the lent deposit backs the account's debts; false where the account has no position. */
export const backsDebt = async (db: Db, reserve: bigint, account: Address): Promise<boolean> =>
  (await db.find(position, { reserveId: idToHex(reserve), account }))?.supplyBacksDebt ?? false;
