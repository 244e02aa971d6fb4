"use client";
import { toast } from "sonner";
import type { Hex } from "viem";
import { shortHex } from "@/lib/format/hex.ts";
import { Digits } from "./Digits.tsx";
import { Copy } from "./icons.tsx";

/** A transaction to look up elsewhere: this page knows no explorer, so it hands over the hash. */
export function HashLine({ hash, block }: { hash: Hex; block?: bigint }) {
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => toast("Transaction hash copied."),
      () => toast.error("The browser did not allow copying."),
    );
  return (
    <p className="mt-3 flex items-center gap-2 text-[0.8125rem] text-ink-2">
      <span>Transaction</span>
      <button
        type="button"
        onClick={copy}
        aria-label="Copy the transaction hash"
        className="inline-flex items-center gap-1.5 rounded font-mono hover:text-ink"
      >
        <Digits title={hash}>{shortHex(hash)}</Digits>
        <Copy className="size-3.5" />
      </button>
      {block !== undefined && <span>{`in block ${block}`}</span>}
    </p>
  );
}
