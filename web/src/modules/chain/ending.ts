import { type Hex, WaitForTransactionReceiptTimeoutError } from "viem";
import type { Sent } from "./sent.ts";
import { sentBy, sentTransactions } from "./sentStore.ts";

/** The end of a form's wait: the transaction is mined, or it can no longer be mined. */
export type Ending =
  | { kind: "mined"; hash: Hex; block: bigint; reverted: boolean }
  | { kind: "cancelled" | "replaced" | "dropped"; hash: Hex };

function endingOf({ state, hash, block, reverted }: Sent): Ending | null {
  if (state === "mined") return block === null ? null : { kind: "mined", hash, block, reverted };
  return state === "pending" || state === "gone" ? null : { kind: state, hash };
}

const awaited = new Set<Hex>();

/** Whether a form of this tab waits for it and shows its result. */
export const isAwaited = (first: Hex): boolean => awaited.has(first);

/**
 * Waits until a transaction's record has an ending; SettlementWatch queries the chain.
 * @param patience milliseconds
 * @throws WaitForTransactionReceiptTimeoutError when patience ends, or when the record was forgotten
 */
export async function untilEnded(hash: Hex, patience: number): Promise<Ending> {
  awaited.add(hash);
  let leave = () => {};
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = () => reject(new WaitForTransactionReceiptTimeoutError({ hash }));
      const look = () => {
        const record = sentBy(sentTransactions.get(), hash);
        if (!record) return giveUp();
        const ending = endingOf(record);
        if (ending) resolve(ending);
      };
      const timer = setTimeout(giveUp, patience);
      const unsubscribe = sentTransactions.subscribe(look);
      leave = () => {
        clearTimeout(timer);
        unsubscribe();
      };
      look();
    });
  } finally {
    leave();
    awaited.delete(hash);
  }
}
