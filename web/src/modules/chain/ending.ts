import { type Hex, WaitForTransactionReceiptTimeoutError } from "viem";
import type { Sent } from "./sent.ts";
import { sentBy, sentTransactions } from "./sentStore.ts";

/** What a form waits for: a block has the transaction, or none can take it any more. */
export type Ending =
  | { kind: "mined"; hash: Hex; block: bigint; reverted: boolean }
  | { kind: "cancelled" | "replaced"; hash: Hex };

function endingOf({ state, hash, block, reverted }: Sent): Ending | null {
  if (state === "mined") return block === null ? null : { kind: "mined", hash, block, reverted };
  return state === "cancelled" || state === "replaced" ? { kind: state, hash } : null;
}

const awaited = new Set<Hex>();

/** Whether a form of this tab waits for it, and tells its user what became of it. */
export const isAwaited = (first: Hex): boolean => awaited.has(first);

/**
 * Waits until the record of a transaction has an ending; SettlementWatch is what asks the chain.
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
