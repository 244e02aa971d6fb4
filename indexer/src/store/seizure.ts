import type { Address } from "viem";
import type { Log } from "../log.ts";
import { changePosition, seizedByOwner } from "./position.ts";
import { changeCollateral, setBooks } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

/** Sets the books of a lent deposit's reserve after its seizure. */
export const supplySeized = (db: Db, log: Log, args: Args<"SupplySeized">): Promise<void> =>
  setBooks(db, log, args.reserve, args.books);

/** A deposit that left an account for a receiver: by a liquidation, or in an auction. */
export type Seizure = {
  collateralReserve: bigint;
  account: Address;
  receiver: Address;
  fromSupply: boolean;
  /** The deposit stays in the core. */
  inside: boolean;
  /** Token units. */
  assets: bigint;
  /** Supply shares; 0 of unlent collateral. */
  shares: bigint;
};

/** Writes what the seizure's Transfer does not: unlent collateral, and the principal of a lent deposit that is paid out. */
export const deposited = async (db: Db, log: Log, seizure: Seizure): Promise<void> => {
  const { collateralReserve: id, account, receiver, fromSupply, inside, assets, shares } = seizure;
  if (!fromSupply) {
    await changePosition(db, log, id, account, { collateral: -assets });
    if (inside) await changePosition(db, log, id, receiver, { collateral: assets });
    else await changeCollateral(db, log, id, -assets);
  } else if (!inside) {
    await changePosition(db, log, id, account, { supplyPrincipal: -assets });
  } else if (receiver === account) {
    await seizedByOwner(db, log, id, account, shares);
  }
};
