"use client";
import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import type { Hex } from "viem";
import { actionDialog } from "@/modules/actions/intent.ts";

/** Above the row's own link, so that they can be pressed. */
export function RowActions({ pool, reserve }: { pool: Hex; reserve: ReserveSnapshot }) {
  const open = (type: "supply" | "borrow") => () => actionDialog.set({ type, pool, reserveId: reserve.id });
  return (
    <span className="relative z-10 flex gap-2 lg:justify-end">
      <button
        type="button"
        className="button button-quiet button-small max-lg:flex-1"
        disabled={reserve.info.retired}
        onClick={open("supply")}
      >
        Supply<span className="sr-only"> {reserve.symbol}</span>
      </button>
      <button
        type="button"
        className="button button-quiet button-small max-lg:flex-1"
        disabled={reserve.info.retired}
        onClick={open("borrow")}
      >
        Borrow<span className="sr-only"> {reserve.symbol}</span>
      </button>
    </span>
  );
}
