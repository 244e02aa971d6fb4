import type { Hex } from "viem";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Digits } from "./Digits.tsx";

/** A transaction hash to copy into a block explorer; the site has none of its own. */
export function HashLine({
  hash,
  block,
  name = "Transaction",
  className = "mt-3",
}: {
  hash: Hex;
  block?: bigint | undefined;
  /** The transaction's role. */
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
        <CopyButton text={hash} what="Transaction hash" />
      </span>
      {block !== undefined && <span>{`in block ${block}`}</span>}
    </p>
  );
}
