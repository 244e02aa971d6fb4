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

/** Block and log index with leading zeros: ids sort in the order of the chain. */
export const logId = ({ block, logIndex }: Pick<Log, "block" | "logIndex">): string =>
  `${String(block).padStart(12, "0")}-${String(logIndex).padStart(6, "0")}`;

/** The id of the log that is `back` logs before this one in its block. */
export const logIdBefore = ({ block, logIndex }: Log, back: number): string =>
  logId({ block, logIndex: logIndex - back });
