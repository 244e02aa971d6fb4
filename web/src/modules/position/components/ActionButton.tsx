"use client";
import type { Hex } from "viem";
import { actionDialog, type Intent } from "@/modules/actions/intent.ts";
import { wordsOf } from "@/modules/actions/words.ts";

type Props = {
  type: Exclude<Intent["type"], "setCollateral">;
  pool: Hex;
  reserveId: bigint;
  symbol: string;
  label?: string;
  /** Why the action is unavailable; null: it is available. */
  barred?: string | null;
};

export function ActionButton({ type, pool, reserveId, symbol, label = wordsOf({ type }).verb, barred = null }: Props) {
  return (
    <button
      type="button"
      className="button button-quiet button-small flex-1"
      disabled={barred !== null}
      title={barred ?? undefined}
      onClick={() => actionDialog.set({ type, pool, reserveId })}
    >
      <span>{label}</span>
      <span className="sr-only"> {symbol}</span>
    </button>
  );
}
