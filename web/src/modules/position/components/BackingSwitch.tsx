"use client";
import type { Hex } from "viem";
import words from "@/messages/holdings.js";
import { actionDialog } from "@/modules/actions/intent.ts";
import { Term } from "@/ui/Term.tsx";

/** Opens a dialog that shows the effect on the health factor; the wallet then signs. */
export function BackingSwitch({
  pool,
  reserveId,
  symbol,
  on,
  can,
}: {
  pool: Hex;
  reserveId: bigint;
  symbol: string;
  on: boolean;
  can: boolean;
}) {
  if (!can && !on) return <span>{words.cannotBack}</span>;
  return (
    <span className="flex items-center gap-2">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={words.switch({ symbol })}
        onClick={() => actionDialog.set({ type: "setCollateral", pool, reserveId, enabled: !on })}
        className={`relative h-5 w-9 rounded-full border transition-colors ${on ? "border-river bg-river" : "border-line-strong bg-sunk"}`}
      >
        <span
          className={`absolute top-1/2 size-3.5 -translate-y-1/2 rounded-full transition-[left] ${on ? "left-4.5 bg-on-river" : "left-0.5 bg-ink-3"}`}
        />
      </button>
      <Term name="backsDebt">{on ? words.backs : words.backsNot}</Term>
    </span>
  );
}
