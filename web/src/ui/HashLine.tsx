"use client";
import type { Hex } from "viem";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { shortHex } from "@/lib/format/hex.ts";
import { Copy } from "./icons.tsx";

/** A transaction to look up elsewhere: this page knows no explorer, so it hands over the hash. */
export function HashLine({ hash, block }: { hash: Hex; block?: bigint }) {
  return (
    <p className="mt-3 flex items-center gap-2 text-[0.8125rem] text-ink-2">
      Transaction
      <button
        type="button"
        onClick={() => void copyAndTell(hash, "Transaction hash")}
        aria-label="Copy the transaction hash"
        className="inline-flex items-center gap-1.5 rounded font-mono hover:text-ink"
      >
        <span title={hash}>{shortHex(hash)}</span>
        <Copy className="size-3.5" />
      </button>
      {block !== undefined && <span>in block {block.toString()}</span>}
    </p>
  );
}
