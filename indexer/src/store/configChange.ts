import { configChange } from "ponder:schema";
import type { Address, Hex } from "viem";
import { type Log, logId } from "../log.ts";
import type { Db } from "./types.ts";

export type ConfigKind =
  | "created"
  | "listed"
  | "settings"
  | "stopped"
  | "resumed"
  | "retired"
  | "owner"
  | "ownerOffered"
  | "guardian"
  | "feeRecipient"
  | "silence";

type Value = string | number | boolean | bigint | null;

/** Values as JSON has them: amounts as decimal strings. */
const plain = (values: Record<string, Value>): Record<string, Exclude<Value, bigint>> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "bigint" ? value.toString() : value]),
  );

/** The named fields of a row. */
export const pick = <row, key extends keyof row>(row: row, keys: readonly key[]): Pick<row, key> =>
  Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<row, key>;

/**
 * Writes a change of settings into their history.
 * @param before null: nothing was set before
 */
export const recordChange = async (
  db: Db,
  log: Log,
  { kind, poolId, reserveId, actor }: { kind: ConfigKind; poolId: Hex; reserveId?: Hex; actor?: Address },
  before: Record<string, Value> | null,
  after: Record<string, Value>,
): Promise<void> => {
  await db.insert(configChange).values({
    id: logId(log),
    kind,
    poolId,
    reserveId: reserveId ?? null,
    before: before === null ? null : plain(before),
    after: plain(after),
    actor: actor ?? log.sender,
    block: log.block,
    timestamp: log.timestamp,
    transaction: log.transaction,
  });
};
