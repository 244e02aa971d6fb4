import { approval, authorization } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { type Address, maxUint256, zeroAddress } from "viem";
import type { Log } from "../log.ts";
import { post } from "./entry.ts";
import { totalsAt } from "./reserveBooks.ts";
import { isSeizure } from "./seizure.ts";
import { supplySide } from "./side.ts";
import type { Args, Db } from "./types.ts";

/**
 * Takes a transfer by another than the sender from the caller's allowance, as the core does without an event: a caller with the
 * withdraw right needs none, and an allowance of 2^256 − 1 stays.
 */
const spend = async (db: Db, log: Log, owner: Address, spender: Address, reserve: bigint, shares: bigint) => {
  if (spender === owner || shares === 0n) return;
  const right = await db.find(authorization, { account: owner, operator: spender });
  if (right !== null && right.withdraw >= BigInt(log.timestamp)) return;
  await db.update(approval, { owner, spender, reserveId: idToHex(reserve) }).set(({ amount }) => {
    if (amount < shares)
      throw new Error(`${spender} moved ${shares} shares of ${owner}, allowed are ${amount}: an event is missing`);
    return amount === maxUint256 ? {} : { amount: amount - shares, updatedAt: log.timestamp };
  });
};

/**
 * A transfer of supply shares between accounts. It moves principal at what the shares are worth. Mints (from the zero address),
 * burns (to it) and the Transfer of a seizure are told by the events beside them.
 */
export const transferred = async (db: Db, log: Log, args: Args<"Transfer">): Promise<void> => {
  const { sender, receiver, caller: actor, id: reserve, amount: shares } = args;
  if (sender === zeroAddress || receiver === zeroAddress || (await isSeizure(db, log))) return;
  await spend(db, log, sender, actor, reserve, shares);
  if (sender === receiver || shares === 0n) return;

  const side = supplySide(await totalsAt(db, log, reserve));
  const assets = side.worth(shares);
  const [out, into] = [
    { type: "transferOut", reserve, account: sender, actor, counterparty: receiver, part: "from" },
    { type: "transferIn", reserve, account: receiver, actor, counterparty: sender, part: "to" },
  ] as const;
  await post(db, log, out, side, { shares: -shares, assets: -assets });
  await post(db, log, into, side, { shares, assets });
};
