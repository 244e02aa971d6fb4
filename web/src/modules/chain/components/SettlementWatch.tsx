"use client";
import { useEffect } from "react";
import { toast } from "sonner";
import { type Client, type Hex, TransactionReceiptNotFoundError } from "viem";
import { getTransactionReceipt } from "viem/actions";
import { useClient } from "wagmi";
import { useHead } from "../hooks/useHead.ts";
import { type News, newsOf, type Receipt, settled } from "../settlement.ts";
import { settlements } from "../settlements.ts";

/** @throws where it cannot be known */
async function receiptOf(client: Client, hash: Hex): Promise<Receipt | null> {
  try {
    const { blockNumber, status } = await getTransactionReceipt(client, { hash });
    return { block: blockNumber, reverted: status === "reverted" };
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return null;
    throw error;
  }
}

const tell: Record<News, (what: string) => void> = {
  gone: (what) =>
    toast.warning(`${what}: no block has it any more.`, {
      description: "The network chose another chain of blocks. It may come back by itself; look before you send again.",
      duration: 20_000,
    }),
  back: (what) => toast.success(`${what}: a block has it again.`),
  refused: (what) =>
    toast.error(`${what}: refused after all.`, {
      description: "The network chose another chain of blocks, and on that one the transaction failed.",
      duration: 20_000,
    }),
};

/** Looks after what was sent until it is final, block by block, and tells of what becomes of it. Mounted once. */
export function SettlementWatch() {
  const client = useClient();
  const { data: head } = useHead();
  useEffect(() => {
    if (!head) return;
    for (const { hash, final } of settlements.get()) {
      if (final) continue;
      receiptOf(client!, hash).then(
        (receipt) =>
          settlements.set(
            settlements.get().map((was) => {
              if (was.hash !== hash) return was;
              const is = settled(was, receipt, head);
              const news = newsOf(was, is);
              if (news) tell[news](was.what);
              return is;
            }),
          ),
        // Nobody answered: the next block brings the next look.
        () => {},
      );
    }
  }, [head, client]);
  return null;
}
