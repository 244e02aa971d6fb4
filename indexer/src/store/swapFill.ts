import { swapFill } from "ponder:schema";
import { type Log, logId } from "../log.ts";
import { seeAccount } from "./account.ts";
import type { DeskArgs } from "./peerTypes.ts";
import type { Db } from "./types.ts";

export const filled = async (db: Db, log: Log, args: DeskArgs<"Filled">): Promise<void> => {
  const { hash: orderId, maker, taker, receiver, sell, sold, buy, paid } = args;
  const { block, logIndex, timestamp, transaction } = log;
  await seeAccount(db, maker, timestamp);
  await seeAccount(db, taker, timestamp);
  const swapped = { orderId, maker, taker, receiver, sell, sold, buy, paid };
  await db.insert(swapFill).values({ id: logId(log), ...swapped, block, logIndex, timestamp, transaction });
};
