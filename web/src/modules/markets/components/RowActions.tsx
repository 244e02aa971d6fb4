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
        aria-label={words.supplyThis({ symbol: reserve.symbol })}
        onClick={open("supply")}
      >
        {words.supply}
      </button>
      <button
        type="button"
        className="button button-quiet button-small max-lg:flex-1 lg:max-xl:px-2"
        disabled={borrow !== null}
        title={borrow ?? undefined}
        aria-label={words.borrowThis({ symbol: reserve.symbol })}
        onClick={open("borrow")}
      >
        {words.borrow}
      </button>
    </span>
  );
}
