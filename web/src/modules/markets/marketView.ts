import type { Address, Hex } from "viem";

/** The columns of the markets, in their order. */
export const columns = [
  "asset",
  "supplied",
  "borrowed",
  "utilisation",
  "supplyApy",
  "borrowApy",
  "ltv",
  "wallet",
  "mySupply",
  "myDebt",
] as const;

export type Column = (typeof columns)[number];

/** Columns that only a connected account has values in. */
export const isOwn = (column: Column): boolean => column === "wallet" || column === "mySupply" || column === "myDebt";

/** What of the markets is shown, and in which order. */
export type MarketView = {
  search: string;
  pool: Hex | null;
  /** A token, in lower case. */
  asset: Address | null;
  /** Only reserves in which the account has a deposit or a debt. */
  mine: boolean;
  /** null: the order in which each pool lists its reserves. */
  sort: { by: Column; up: boolean } | null;
};

/** Longer than any name or address. */
const LONGEST = 80;

const parameters = ["q", "pool", "asset", "mine", "sort", "order"] as const;

const isColumn = (text: string | null): text is Column => columns.some((column) => column === text);

/** Names sort from A, amounts and rates from the highest. */
export const beginsUp = (column: Column): boolean => column === "asset";

const hexIn = (text: string | null, digits: number): Hex | null =>
  text !== null && new RegExp(`^0x[0-9a-f]{${digits}}$`, "i").test(text) ? (text.toLowerCase() as Hex) : null;

/** The view of a page's address. What is malformed is no restriction. */
export function viewOf(query: Pick<URLSearchParams, "get">): MarketView {
  const by = query.get("sort");
  const order = query.get("order");
  return {
    search: (query.get("q") ?? "").slice(0, LONGEST),
    pool: hexIn(query.get("pool"), 64),
    asset: hexIn(query.get("asset"), 40),
    mine: query.get("mine") === "1",
    sort: isColumn(by) ? { by, up: order === null ? beginsUp(by) : order === "up" } : null,
  };
}

/** The page's address with that view; other parameters stay. */
export function withView(query: URLSearchParams, { search, pool, asset, mine, sort }: MarketView): URLSearchParams {
  const next = new URLSearchParams(query);
  const order = sort && sort.up !== beginsUp(sort.by) ? (sort.up ? "up" : "down") : null;
  const values = [search.slice(0, LONGEST), pool, asset, mine ? "1" : null, sort?.by ?? null, order];
  for (const [at, name] of parameters.entries()) {
    const value = values[at];
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Whether the view leaves anything out. */
export const isFiltered = ({ search, pool, asset, mine }: MarketView): boolean =>
  search.trim() !== "" || pool !== null || asset !== null || mine;

/** The view without its filters, in the same order. */
export const unfiltered = ({ sort }: MarketView): MarketView => ({
  ...{ search: "", pool: null, asset: null, mine: false },
  sort,
});

/** What a press on a column's sort button leads to: its own direction, the other one, then each pool's own order. */
export function nextSort(sort: MarketView["sort"], by: Column): MarketView["sort"] {
  if (sort?.by !== by) return { by, up: beginsUp(by) };
  return sort.up === beginsUp(by) ? { by, up: !sort.up } : null;
}
