// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  add: "Zur Liste hinzufügen",
  addHint: "Sammelt mehrere Aktionen dieses Pools und sendet sie als eine Transaktion.",
  addNext: "Zur Liste hinzufügen",
  counted: (d) => "Die Zahlen berücksichtigen " + plural(d.count, 0, de, { one: "die Aktion", other: "die " + number("de", d.count, 0) + " Aktionen" }) + " der Liste. Diese Aktion kommt " + plural(d.count, 0, de, { one: "danach", other: "danach" }) + ".",
  full: (d) => "Die Liste hat " + d.most + " Aktionen; mehr fasst eine Transaktion nicht. Erst senden.",
  bar: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Aktion", other: number("de", d.count, 0) + " Aktionen" }) + " in " + d.pool,
  review: "Prüfen",
  title: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Aktion", other: number("de", d.count, 0) + " Aktionen" }),
  pool: (d) => "Pool " + d.name,
  steps: "Aktionen in dieser Reihenfolge",
  up: (d) => "Nach oben: " + d.what,
  down: (d) => "Nach unten: " + d.what,
  remove: (d) => "Entfernen: " + d.what,
  stuck: "Die Chain würde diesen Schritt ablehnen.",
  after: "Nicht ausprobiert, wegen des Schritts darüber.",
  checking: "Wird am neuesten Block ausprobiert…",
  checked: (d) => "Ausprobiert an Block " + d.block + ": Jeder Schritt geht durch.",
  unchecked: "Der Knoten kann nicht die ganze Liste ausprobieren; jeder Schritt wird vor dem Signieren ausprobiert.",
  decoded: "Was die Wallet signiert",
  contract: (d) => "an " + d.address,
  all: "alles",
  asks: (d) => "Die Wallet fragt " + d.count + "-mal. Die Aktionen selbst sind eine Transaktion: Alle werden ausgeführt oder keine.",
  send: "Alle senden",
  clear: "Liste leeren",
  summary: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Aktion", other: number("de", d.count, 0) + " Aktionen" }) + " ausgeführt",
  asksOnce: "Die Wallet fragt einmal: Alles wird ausgeführt oder nichts."
}