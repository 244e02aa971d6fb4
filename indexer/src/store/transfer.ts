import { event } from "ponder:schema";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { zeroAddress } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import { eventId, type Role, record } from "./event.ts";
import { changePosition } from "./position.ts";
import { totalsAt } from "./reserve.ts";
import type { Args, Db } from "./types.ts";

/**
 * Every movement of supply shares is a Transfer, and nothing else moves them: from nobody when they are made, to nobody
 * when they are burnt, and between accounts. The named event beside a mint or a burn keeps its ledger row and principal;
 * one between accounts takes principal along at what the shares are worth, and has two ledger rows of its own.
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
  const row = { reserve, caller, receiver, assets, shares };
  await record(db, log, { ...row, type: "transferOut", role: "from", account: sender });
  await record(db, log, { ...row, type: "transferIn", role: "to", account: receiver });
};

/**
 * Who seizes shares inside moves them with a Transfer, which the books of SupplySeized and then a Liquidated or SilentTaken
 * follow at once. That one says the same and more: the two rows that the Transfer wrote are taken back, so that the ledger tells
 * it once.
 */
export const forgetSeizure = async (
  db: Db,
  log: Log,
  args: Pick<Args<"Liquidated">, "account" | "receiver">,
): Promise<void> => {
  const rowOf = (role: Role) => ({ id: eventId(log.block, log.logIndex - 2, role) });
  // No row when the account took its own shares: that is no transfer.
  if ((await db.find(event, rowOf("from"))) === null) return;
  await db.delete(event, rowOf("from"));
  await db.delete(event, rowOf("to"));
  await seeAccount(db, args.account, log.timestamp, -1);
  await seeAccount(db, args.receiver, log.timestamp, -1);
};
