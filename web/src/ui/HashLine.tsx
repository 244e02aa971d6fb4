"use client";
import { toast } from "sonner";
import type { Hex } from "viem";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/hex.ts";
import { Copy } from "./icons.tsx";

/** A transaction to look up elsewhere: this page knows no explorer, so it hands over the hash. */
export function HashLine({
  hash,
  block,
  name = "Transaction",
  className = "mt-3",
}: {
  hash: Hex;
  block?: bigint | undefined;
  name?: string;
  className?: string;
}) {
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => toast("Transaction hash copied."),
      () => toast.error("The browser did not allow copying."),
    );
  return (
    <p className={cx("flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-2", className)}>
      {name}
      <button
        type="button"
        onClick={copy}
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
