"use client";
import { useEffect, useId, useRef, useState } from "react";
import { cx } from "@/lib/cx.ts";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/markets.js";
import type { PoolResult } from "@/modules/pools/hooks/usePools.ts";
import { Check } from "@/ui/icons.tsx";
import type { Arrangement } from "../arrangeMarkets.ts";
import { chooseDensity, density } from "../density.ts";
import { isFiltered, type MarketView, unfiltered } from "../marketView.ts";
import { searchWanted } from "../searchFocus.ts";
import { FilterSelects } from "./FilterSelects.tsx";
import { SearchField } from "./SearchField.tsx";

/** Search, filters, order and height of the rows. Everything but the height is in the page's address. */
export function MarketTools({
  view,
  results,
  arrangement: { matching, total },
  own,
  onChange,
}: {
  view: MarketView;
  results: readonly PoolResult[];
  arrangement: Arrangement;
  /** An account is connected, so that its columns can be sorted by. */
  own: boolean;
  onChange: (change: Partial<MarketView>) => void;
}) {
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  const wanted = useStore(searchWanted);
  const { compact, kept } = useStore(density);
  // Where there is no room for all of it, only the search is shown at first.
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    searchWanted.set(false);
    search.current?.focus();
    search.current?.select();
  }, [wanted]);

  const filtered = isFiltered(view);
  return (
    <search aria-label={words.tools} className="mt-8 block min-h-[4.75rem]">
      <div className="grid grid-cols-[1fr_auto] gap-2 lg:flex">
        <SearchField ref={search} search={view.search} onChange={(text) => onChange({ search: text })} />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={() => setOpen(!open)}
          className="button button-quiet lg:hidden"
        >
          {words.filter}
        </button>
        <div
          id={`${id}-more`}
          className={cx("col-span-2 grid grid-cols-2 gap-2 sm:grid-cols-4 lg:flex", !open && "max-lg:hidden")}
        >
          <FilterSelects view={view} results={results} own={own} onChange={onChange} />
          <Toggle pressed={view.mine} note={words.mineNote} onChange={(mine) => onChange({ mine })}>
            {words.mine}
          </Toggle>
          <Toggle pressed={compact} note={words.compactNote} onChange={chooseDensity}>
            {words.compact}
          </Toggle>
        </div>
      </div>
      <div className="mt-2 flex min-h-7 flex-wrap items-center gap-x-3 text-[0.8125rem] text-ink-2">
        <p role="status" className="figures">
          {total === 0
            ? ""
            : matching === total
              ? words.count({ total })
              : words.countOf({ matching: wholeNumber(matching), total })}
        </p>
        {filtered && (
          <button
            type="button"
            className="link"
            onClick={() => {
              onChange(unfiltered(view));
              // The button goes with the filters.
              search.current?.focus();
            }}
          >
            {words.clear}
          </button>
        )}
        {!kept && <p role="status">{words.notKept}</p>}
      </div>
    </search>
  );
}

function Toggle({
  pressed,
  note,
  onChange,
  children,
}: {
  pressed: boolean;
  note: string;
  onChange: (pressed: boolean) => void;
  children: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={note}
      onClick={() => onChange(!pressed)}
      className={cx(
        "button border",
        pressed ? "border-river bg-river-soft text-river-strong" : "border-line bg-surface",
      )}
    >
      {pressed && <Check className="-ml-1 size-4" />}
      <span>{children}</span>
    </button>
  );
}
