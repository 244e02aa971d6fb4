import type { Address } from "viem";
import type { Log } from "../log.ts";
import { changePosition, seizedByOwner } from "./position.ts";
import { changeCollateral, setBooks } from "./reserve.ts";
import { forgetSeizure } from "./transfer.ts";
import type { Args, Db } from "./types.ts";

/** The books of a lent deposit's reserve after it was seized. The Transfer before it moved or burnt the shares. */
export const supplySeized = (db: Db, log: Log, args: Args<"SupplySeized">): Promise<void> =>
  setBooks(db, log, args.reserve, args.books);

/** A deposit that left an account for a receiver: by a liquidation, or in an auction. */
export type Seizure = {
  collateralReserve: bigint;
  account: Address;
  receiver: Address;
  fromSupply: boolean;
  /** it stayed in the core */
  inside: boolean;
  /** token units */
  assets: bigint;
};

/**
 * What of it the Transfer has not moved: unlent collateral, and the principal of a lent deposit that was paid out.
 * @param shares of a lent deposit, what of it was seized
 */
export const deposited = async (db: Db, log: Log, seizure: Seizure, shares: bigint | "all"): Promise<void> => {
  const { collateralReserve: id, account, receiver, fromSupply, inside, assets } = seizure;
  if (!fromSupply) {
    await changePosition(db, log, id, account, { collateral: -assets });
    if (inside) await changePosition(db, log, id, receiver, { collateral: assets });
    else await changeCollateral(db, log, id, -assets);
  } else if (inside) {
    await forgetSeizure(db, log, seizure);
    if (receiver === account) await seizedByOwner(db, log, id, account, shares);
  } else {
    await changePosition(db, log, id, account, { supplyPrincipal: -assets });
  }
};
