import type { Log } from "../log.ts";
import { post } from "./entry.ts";
import { setBooks } from "./reserveBooks.ts";
import { supplySide } from "./side.ts";
import type { Args, Db } from "./types.ts";

/**
 * Fee shares become the recipient's. Their worth at that time becomes principal, as of a received deposit: interest is what they earn
 * from then on.
 */
export const feesClaimed = async (db: Db, log: Log, args: Args<"FeesClaimed">): Promise<void> => {
  const { reserve, feeRecipient: account, caller: actor, shares } = args;
  const { is } = await setBooks(db, log, reserve, args.books);
  const side = supplySide(is);
  await post(db, log, { type: "claimFees", reserve, account, actor }, side, { shares, assets: side.worth(shares) });
};
