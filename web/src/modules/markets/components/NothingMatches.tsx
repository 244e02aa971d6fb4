"use client";
import words from "@/messages/markets.js";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import type { MarketView } from "../marketView.ts";

/** In place of the pools, when the filters leave none: which filter it is, and the way out. */
export function NothingMatches({
  view,
  connected,
  onClear,
}: {
  view: MarketView;
  connected: boolean;
  onClear: () => void;
}) {
  const search = view.search.trim();
  const others = view.pool !== null || view.asset !== null;
  const alone = [search !== "", view.mine, others].filter(Boolean).length === 1;
  const whose = view.mine && !connected;
  return (
    <div className="panel mt-6 max-w-2xl p-6 sm:p-8">
      <h2 className="font-serif text-2xl tracking-tight">{words.none}</h2>
      <p className="mt-2 wrap-anywhere text-ink-2">
        {whose
          ? words.whose
          : alone && search !== ""
            ? words.noneSearch({ search })
            : alone && view.mine
              ? words.noneMine
              : words.noneTogether}
      </p>
      <div className="mt-6 flex flex-wrap gap-2">
        {whose && (
          <button type="button" className="button button-primary" onClick={() => connectDialog.set(true)}>
            {words.connect}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={onClear}>
          {words.clear}
        </button>
      </div>
    </div>
  );
}
