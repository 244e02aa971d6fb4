import type { Column } from "./marketView.ts";

/** Every sentence of the tools above the markets. */
export const marketsWords = {
  tools: "Search, filter and sort",
  search: "Search by asset, pool or address",
  searchHint: "Asset, pool or address",
  filter: "Filter and sort",
  pool: "Pool",
  anyPool: "Every pool",
  asset: "Asset",
  anyAsset: "Every asset",
  mine: "Mine",
  mineNote: "Only where the account has a deposit or a debt",
  compact: "Compact",
  compactNote: "Rows of less height",
  notKept: "This browser does not keep the height of rows: it lasts until you close the page.",
  sortBy: "Sort by",
  poolsOrder: "Each pool’s own order",
  sort: (column: string, next: "up" | "down" | "none") =>
    next === "none"
      ? `${column}: back to the pool’s own order`
      : `Sort by ${column}, ${next === "up" ? "lowest first" : "highest first"}`,
  columns: {
    asset: "Asset",
    supplied: "Supplied",
    borrowed: "Borrowed",
    utilisation: "Utilisation",
    supplyApy: "Supply APY",
    borrowApy: "Borrow APY",
    ltv: "LTV",
    wallet: "In wallet",
    mySupply: "My supply",
    myDebt: "My debt",
  } satisfies Record<Column, string>,
  up: "lowest first",
  down: "highest first",
  upNames: "A to Z",
  downNames: "Z to A",
  count: (matching: number, total: number) =>
    matching === total
      ? `${total} ${total === 1 ? "reserve" : "reserves"}`
      : `${matching} of ${total} ${total === 1 ? "reserve" : "reserves"}`,

  none: "Nothing matches.",
  noneSearch: (search: string) => `No asset, pool or address here contains “${search}”.`,
  noneMine: "The account has no deposit and no debt here.",
  noneTogether: "No reserve fits all of the filters at once.",
  whose: "Connect a wallet, and the markets in which you have a deposit or a debt are shown.",
  connect: "Connect wallet",
  clear: "Clear the filters",
};
