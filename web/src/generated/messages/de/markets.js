// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  tools: "Suchen, filtern und sortieren",
  search: "Nach Token, Pool oder Adresse suchen",
  searchHint: "Token, Pool, Adresse",
  filter: "Filtern und sortieren",
  pool: "Pool",
  anyPool: "Alle Pools",
  asset: "Token",
  anyAsset: "Alle Token",
  mine: "Meine",
  mineNote: "Nur, wo das Konto eine Einlage oder Schulden hat",
  compact: "Kompakt",
  compactNote: "Niedrigere Zeilen",
  notKept: "Dieser Browser merkt sich die Zeilenhöhe nicht: Sie gilt, bis die Seite geschlossen wird.",
  sortBy: "Sortieren nach",
  poolsOrder: "Reihenfolge des Pools",
  up: "aufsteigend",
  down: "absteigend",
  upNames: "A bis Z",
  downNames: "Z bis A",
  none: "Nichts gefunden.",
  noneSearch: (d) => "Kein Token, kein Pool und keine Adresse enthält hier „" + d.search + "“.",
  noneMine: "Das Konto hat hier weder Einlagen noch Schulden.",
  noneTogether: "Keine Reserve passt zu allen Filtern zugleich.",
  whose: "Mit verbundener Wallet erscheinen hier die Märkte, in denen sie Einlagen oder Schulden hat.",
  connect: "Wallet verbinden",
  clear: "Filter zurücksetzen",
  sort: {
    none: (d) => d.column + ": zurück zur Reihenfolge des Pools",
    up: (d) => "Nach " + d.column + " sortieren, aufsteigend",
    down: (d) => "Nach " + d.column + " sortieren, absteigend"
  },
  columns: {
    asset: "Token",
    supplied: "Eingezahlt",
    borrowed: "Verliehen",
    utilisation: "Auslastung",
    supplyApy: "Einlagenzins",
    borrowApy: "Kreditzins",
    ltv: "LTV",
    wallet: "In der Wallet",
    mySupply: "Meine Einlage",
    myDebt: "Meine Schulden"
  },
  count: (d) => plural(d.total, 0, de, { one: number("de", d.total, 0) + " Reserve", other: number("de", d.total, 0) + " Reserven" }),
  countOf: (d) => d.matching + " von " + plural(d.total, 0, de, { one: number("de", d.total, 0) + " Reserve", other: number("de", d.total, 0) + " Reserven" }),
  sortOption: (d) => d.column + ", " + d.order
}