import type { Address, Hex } from "viem";

/** Where and when something happened. */
export type Log = {
  block: number;
  logIndex: number;
  /** seconds */
  timestamp: number;
  transaction: Hex;
  /** who sent the transaction */
  sender: Address;
};

/** What of an event Ponder hands over says so. */
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
