"use client";
import type { Address } from "viem";
import words from "@/messages/markets.js";
import type { PoolResult } from "@/modules/pools/hooks/usePools.ts";
import { columns, isOwn, type MarketView, viewOf } from "../marketView.ts";

const box =
  "h-10 w-full min-w-0 rounded-full border border-line bg-surface px-3.5 text-sm text-ellipsis hover:border-line-strong";

/** Every token of the pools once, by its address. */
function assetsOf(results: readonly PoolResult[]): { token: Address; symbol: string }[] {
  const found = new Map<string, { token: Address; symbol: string }>();
  for (const { pool } of results) {
    for (const { info, symbol } of pool?.snapshot.reserves ?? []) {
      const token = info.token.toLowerCase() as Address;
      found.set(token, { token, symbol });
    }
  }
  return [...found.values()].sort((a, b) => a.symbol.localeCompare(b.symbol));
}

/** Pool and asset; where columns have no heads, the order too. */
export function FilterSelects({
  view,
  results,
  own,
  onChange,
}: {
  view: MarketView;
  results: readonly PoolResult[];
  own: boolean;
  onChange: (change: Partial<MarketView>) => void;
}) {
  const direction = (up: boolean, by: string) =>
    by === "asset" ? (up ? words.upNames : words.downNames) : up ? words.up : words.down;
  return (
    <>
      <div className="min-w-0 lg:w-40">
        <select
          aria-label={words.pool}
          className={box}
          value={view.pool ?? ""}
          onChange={({ target }) => onChange(viewOfOne("pool", target.value))}
        >
          <option value="">{words.anyPool}</option>
          {results.map(({ id, name }) => (
            <option key={id} value={id.toLowerCase()}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="min-w-0 lg:w-40">
        <select
          aria-label={words.asset}
          className={box}
          value={view.asset ?? ""}
          onChange={({ target }) => onChange(viewOfOne("asset", target.value))}
        >
          <option value="">{words.anyAsset}</option>
          {assetsOf(results).map(({ token, symbol }) => (
            <option key={token} value={token}>
              {symbol}
            </option>
          ))}
        </select>
      </div>
      <div className="col-span-2 min-w-0 lg:hidden">
        <select
          aria-label={words.sortBy}
          className={box}
          value={view.sort ? `${view.sort.by} ${view.sort.up ? "up" : "down"}` : ""}
          onChange={({ target }) => {
            const [sort = "", order = ""] = target.value.split(" ");
            onChange({ sort: viewOf(new URLSearchParams({ sort, order })).sort });
          }}
        >
          <option value="">{words.poolsOrder}</option>
          {columns
            .filter((column) => own || !isOwn(column))
            .flatMap((column) =>
              [false, true].map((up) => (
                <option key={`${column}-${up}`} value={`${column} ${up ? "up" : "down"}`}>
                  {words.sortOption({ column: words.columns[column], order: direction(up, column) })}
                </option>
              )),
            )}
        </select>
      </div>
    </>
  );
}

/** One field of a view, read like an address: an option's value is a string. */
function viewOfOne(name: "pool" | "asset", value: string): Partial<MarketView> {
  return { [name]: viewOf(new URLSearchParams({ [name]: value }))[name] };
}
