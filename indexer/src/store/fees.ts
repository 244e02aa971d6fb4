import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import { toAssetsDown } from "@weir/sdk/math/shares";
import type { Log } from "../log.ts";
import { record } from "./event.ts";
import { changePosition } from "./position.ts";
import { setBooks } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

/**
 * The Transfer that follows mints the shares into the recipient's position. Their worth now becomes principal, as of a received
 * deposit: interest is what they earn from now on.
 */
export const feesClaimed = async (db: Db, log: Log, args: Args<"FeesClaimed">): Promise<void> => {
  const { reserve, feeRecipient: account, caller, shares, books } = args;
  await setBooks(db, log, reserve, books);
  const { totals } = unpackBooks(books);
  const assets = toAssetsDown(shares, totals.supplyAssets, totals.supplyShares);
  await changePosition(db, log, reserve, account, { supplyPrincipal: assets });
  await record(db, log, { type: "claimFees", reserve, account, caller, assets, shares });
};
