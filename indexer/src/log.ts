import type { Address, Hex } from "viem";

/** Position, time and transaction of an event. */
export type Log = {
  block: number;
  logIndex: number;
  /** seconds */
  timestamp: number;
  transaction: Hex;
  /** The sender of the transaction. */
  sender: Address;
};

/** The part of Ponder's event that a Log is made from. */
type Source = {
  block: { number: bigint; timestamp: bigint };
  log: { logIndex: number };
  transaction: { hash: Hex; from: Address };
};

export const logOf = (event: Source): Log => ({
  block: Number(event.block.number),
  logIndex: event.log.logIndex,
  timestamp: Number(event.block.timestamp),
  transaction: event.transaction.hash,
  sender: event.transaction.from,
});
