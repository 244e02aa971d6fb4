// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
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
  sort: {
    none: (d) => d.column + ": back to the pool’s own order",
    up: (d) => "Sort by " + d.column + ", lowest first",
    down: (d) => "Sort by " + d.column + ", highest first"
  },
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
    myDebt: "My debt"
  },
  up: "lowest first",
  down: "highest first",
  upNames: "A to Z",
  downNames: "Z to A",
  count: (d) => plural(d.total, 0, en, { one: number("en", d.total, 0) + " reserve", other: number("en", d.total, 0) + " reserves" }),
  none: "Nothing matches.",
  noneSearch: (d) => "No asset, pool or address here contains “" + d.search + "”.",
  noneMine: "The account has no deposit and no debt here.",
  noneTogether: "No reserve fits all of the filters at once.",
  whose: "Connect a wallet, and the markets in which you have a deposit or a debt are shown.",
  connect: "Connect wallet",
  clear: "Clear the filters",
  countOf: (d) => d.matching + " of " + plural(d.total, 0, en, { one: number("en", d.total, 0) + " reserve", other: number("en", d.total, 0) + " reserves" }),
  sortOption: (d) => d.column + ", " + d.order
}