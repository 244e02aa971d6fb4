import { peerOrder } from "ponder:schema";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import { type OrderPlace, readOrderBytes } from "@weir/sdk/orders/orderText";
import { hexToBytes } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import { isKeySignature } from "./keySignature.ts";
import { isOffered, orderColumnsOf, termsColumnsOf } from "./orderRow.ts";
import type { DeskArgs } from "./peerTypes.ts";
import type { Db } from "./types.ts";

/** How much speaks for a publication: the maker's key, the maker's own call, or nothing. */
const weightOf = ({ signed, caller, maker }: { signed: boolean; caller: string; maker: string }): number =>
  signed ? 2 : caller === maker ? 1 : 0;

/**
 * Anyone can publish anything: what is no order of this contract is left out, and an order that nobody proves does not take the place
 * of one that somebody did. Whether a contract signed it cannot be told without a call: `signed` is false then.
 */
export const orderPublished = async (
  db: Db,
  log: Log,
  { caller, data }: DeskArgs<"Published">,
  place: OrderPlace,
): Promise<void> => {
  const { order: shared } = readOrderBytes(hexToBytes(data), place);
  if (shared === undefined || !isOffered(shared)) return;
  const id = orderHash(shared.chainId, shared.contract, shared);
  const columns = orderColumnsOf(id, shared, shared.contract);
  const { maker } = columns;
  const signed = await isKeySignature(maker, id, shared.signature);
  const { block, timestamp, transaction } = log;
  const terms = termsColumnsOf(shared.terms);
  const published = { signature: shared.signature, signed };
  await seeAccount(db, caller, timestamp);
  await db
    .insert(peerOrder)
    .values({ id, ...columns, ...terms, ...published, placed: false, caller, block, timestamp, transaction })
    .onConflictDoUpdate((row) => {
      const least = row.placed ? 1 : Math.max(1, weightOf(row));
      if (weightOf({ signed, caller, maker }) < least) return {};
      // Whoever repeats an order without its terms does not take them away.
      return { ...published, signed: signed || row.signed, caller, ...(terms.currency !== null && terms) };
    });
};
