"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import words from "@/messages/marketRows.js";
import { actionDialog } from "@/modules/actions/intent.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { barredOf } from "@/modules/pools/standing.ts";

/** Stacked above the row's link, so that the buttons receive clicks. */
export function RowActions({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const open = (type: "supply" | "borrow") => () => actionDialog.set({ type, pool: pool.id, reserveId: reserve.id });
  const { supply, borrow } = barredOf(pool.snapshot, reserve);
  return (
    <span className="row-actions relative z-10 flex gap-2 lg:justify-end lg:max-xl:gap-1.5">
      <button
        type="button"
        className="button button-quiet button-small max-lg:flex-1 lg:max-xl:px-2"
        disabled={supply !== null}
        title={supply ?? undefined}
        onClick={open("supply")}
      >
        <span>{words.supply}</span>
        <span className="sr-only"> {reserve.symbol}</span>
      </button>
      <button
        type="button"
        className="button button-quiet button-small max-lg:flex-1 lg:max-xl:px-2"
        disabled={borrow !== null}
        title={borrow ?? undefined}
        onClick={open("borrow")}
      >
        <span>{words.borrow}</span>
        <span className="sr-only"> {reserve.symbol}</span>
      </button>
    </span>
  );
}
