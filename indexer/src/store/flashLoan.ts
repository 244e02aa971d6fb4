import { flashLoan } from "ponder:schema";
import { type Log, logId } from "../log.ts";
import type { Args, Db } from "./types.ts";

/** A table of its own: a flash loan changes neither books nor an account. */
export const flashLoaned = async (db: Db, log: Log, args: Args<"FlashLoaned">): Promise<void> => {
  const { token, receiver, caller, amount } = args;
  const { block, logIndex, timestamp, transaction } = log;
  const where = { block, logIndex, timestamp, transaction };
  await db.insert(flashLoan).values({ id: logId(log), token, receiver, caller, amount, ...where });
};
