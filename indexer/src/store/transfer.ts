import { event } from "ponder:schema";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { zeroAddress } from "viem";
import type { Log } from "../log.ts";
import { eventId, record } from "./event.ts";
import { changePosition } from "./position.ts";
import { totalsAt } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

/**
 * Whether the Transfer is part of a seizure. The core emits a seizure's Transfer directly after its `Liquidated` or
 * `SilentTaken`, and only of a lent deposit: the row of that event then has seized shares.
 */
const isSeizure = async (db: Db, log: Log): Promise<boolean> => {
  const row = await db.find(event, { id: eventId(log.block, log.logIndex - 1, "account") });
  return row !== null && (row.seizedShares ?? row.shares) !== 0n;
};

/**
 * Moves supply shares; no other handler does. A mint comes from the zero address, a burn goes to it, and the named event beside
 * it writes ledger row and principal. A transfer between accounts moves principal at what the shares are worth, and has two
 * ledger rows of its own, unless the rows of a seizure already tell of it.
 */
export const transferred = async (db: Db, log: Log, args: Args<"Transfer">): Promise<void> => {
  const { sender, receiver, caller, id: reserve, amount: shares } = args;
  if (sender === receiver || shares === 0n) return;
  if (sender === zeroAddress) return changePosition(db, log, reserve, receiver, { supplyShares: shares });
  if (receiver === zeroAddress) return changePosition(db, log, reserve, sender, { supplyShares: -shares });

  const totals = await totalsAt(db, reserve, log.timestamp);
  const assets = toAssetsDown(shares, totals.supplyAssets, totals.supplyShares);
  await changePosition(db, log, reserve, sender, { supplyShares: -shares, supplyPrincipal: -assets });
  await changePosition(db, log, reserve, receiver, { supplyShares: shares, supplyPrincipal: assets });
  if (await isSeizure(db, log)) return;
  const row = { reserve, caller, receiver, assets, shares };
  await record(db, log, { ...row, type: "transferOut", role: "from", account: sender });
  await record(db, log, { ...row, type: "transferIn", role: "to", account: receiver });
};
