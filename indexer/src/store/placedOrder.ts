import { peerOrder } from "ponder:schema";
import { orderKinds } from "@weir/sdk/orders/orderKinds";
import { decodeAbiParameters, type Hex, size } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import { NO_TERMS, type Offered, orderColumnsOf } from "./orderRow.ts";
import type { DeskArgs } from "./peerTypes.ts";
import type { Db } from "./types.ts";

/**
 * The order that the contract encodes into `Placed`: a struct of plain words, whose number tells the kind.
 * @returns undefined where a word is none of its field's type: the contract passes on what it was given, and nobody can take that
 */
const placedOrder = (words: Hex): Offered | undefined => {
  for (const kind of ["swap", "ad", "offer", "sale"] as const) {
    const { fields } = orderKinds[kind];
    if (size(words) !== fields.length * 32) continue;
    try {
      const values = decodeAbiParameters(fields, words);
      const order = Object.fromEntries(fields.map(({ name }, i) => [name, values[i]]));
      return { kind, order } as unknown as Offered;
    } catch {
      return undefined;
    }
  }
  return undefined;
};

/** The maker's transaction stands for a signature: it also confirms what somebody published before. */
export const orderPlaced = async (db: Db, log: Log, args: DeskArgs<"Placed">, contract: Hex): Promise<void> => {
  const { maker, hash, order } = args;
  const found = placedOrder(order);
  if (found === undefined) return;
  await seeAccount(db, maker, log.timestamp);
  const { block, timestamp, transaction } = log;
  const first = { signature: "0x", caller: maker, block, timestamp, transaction } as const;
  const confirmed = { placed: true, signed: true };
  await db
    .insert(peerOrder)
    .values({ id: hash, ...orderColumnsOf(hash, found, contract), ...NO_TERMS, ...first, ...confirmed })
    .onConflictDoUpdate(confirmed);
};
