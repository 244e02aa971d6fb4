"use client";
import { useContext } from "react";
import type { Hex } from "viem";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/ui.js";
import { SiteConfigContext } from "@/modules/config/SiteConfigContext.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Digits } from "./Digits.tsx";
import { Sentence } from "./Sentence.tsx";

/** A transaction hash to copy, with a link to the block explorer that config.json names; the site has none of its own. */
export function HashLine({
  hash,
  block,
  name = words.transaction,
  className = "mt-3",
}: {
  hash: Hex;
  block?: bigint | undefined;
  /** The transaction's role. */
  name?: string | undefined;
  className?: string;
}) {
  const explorer = useContext(SiteConfigContext)?.explorerUrl;
  return (
    <p className={cx("flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-2", className)}>
      <span>{name}</span>
      <span className="inline-flex items-center">
        <Digits title={hash} className="font-mono">
          {shortHex(hash)}
        </Digits>
        <CopyButton text={hash} what="hash" />
        {explorer && (
          <a
            href={`${explorer.replace(/\/+$/, "")}/tx/${hash}`}
            target="_blank"
            rel="noreferrer"
            className="ml-1 link"
            title={new URL(explorer).host}
          >
            <Sentence say={words.explorer} parts={{ newTab: <span className="sr-only">{words.newTab}</span> }} />
          </a>
        )}
      </span>
      {block !== undefined && <span>{words.inBlock({ block: block.toString() })}</span>}
    </p>
  );
}
