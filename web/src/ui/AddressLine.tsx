"use client";
import { useState } from "react";
import type { Address } from "viem";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/ui.js";
import { CopyButton } from "./CopyButton.tsx";
import { Digits } from "./Digits.tsx";

/** A short address that expands when pressed, with a copy button. */
export function AddressLine({ name, address, className }: { name: string; address: Address; className?: string }) {
  const [full, setFull] = useState(false);
  return (
    <p className={cx("flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-2", className)}>
      <span>{name}</span>
      <span className="inline-flex min-w-0 items-center">
        <button
          type="button"
          aria-expanded={full}
          aria-description={full ? words.address.shorten : words.address.expand}
          title={address}
          onClick={() => setFull(!full)}
          className="min-w-0 text-left underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-ink-2"
        >
          <Digits className="font-mono break-all">{full ? address : shortHex(address)}</Digits>
        </button>
        <CopyButton text={address} what="address" />
      </span>
    </p>
  );
}
