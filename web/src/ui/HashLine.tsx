"use client";
import type { Hex } from "viem";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/hex.ts";
import { Digits } from "./Digits.tsx";
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
  /** What the transaction is here. */
  name?: string | undefined;
  className?: string;
}) {
  return (
    <p className={cx("flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-2", className)}>
      <span>{name}</span>
      <span className="inline-flex items-center">
        <Digits title={hash} className="font-mono">
          {shortHex(hash)}
        </Digits>
        <button
          type="button"
          onClick={() => void copyAndTell(hash, "Transaction hash")}
          aria-label="Copy the transaction hash"
          className="-my-1.5 grid size-7 place-items-center rounded hover:text-ink"
        >
          <Copy className="size-3.5" />
        </button>
      </span>
      {block !== undefined && <span>{`in block ${block}`}</span>}
    </p>
  );
}
