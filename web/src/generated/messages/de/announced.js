// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  noLogs: "Der Knoten durchsucht keine Logs nach Ankündigungen des Eigentümers: Was der Indexer verschweigt, fehlt hier.",
  none: "Die Ankündigungen des Eigentümers fehlen: Weder der Knoten noch der Indexer liefert sie.",
  leftOut: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Ankündigung", other: number("de", d.count, 0) + " Ankündigungen" }) + " des Indexers ausgelassen: der Chain nicht bekannt.",
  unasked: (d) => plural(d.count, 0, de, { one: "Es gibt " + number("de", d.count, 0) + " Ankündigung mehr, als diese Seite prüft.", other: "Es gibt " + number("de", d.count, 0) + " Ankündigungen mehr, als diese Seite prüft." }) + " Das ist als Warnung zu verstehen.",
  title: "Der Eigentümer dieses Pools hat Änderungen angekündigt.",
  more: (d) => "Und " + d.count + " weitere.",
  leave: "Wer nicht einverstanden ist, kann vorher tilgen und abheben.",
  noCap: "keine",
  change: (d) => d.name + " " + d.from + " → " + d.to,
  ltv: "LTV",
  threshold: "Liquidationsschwelle",
  factor: "Reservefaktor",
  supplyCap: "Obergrenze der Einlagen",
  borrowCap: "Obergrenze der Schulden",
  never: "nie Sicherheit",
  backing: (d) => "LTV " + d.ltv + ", Liquidationsschwelle " + d.threshold,
  ltvOnly: (d) => "LTV " + d.ltv,
  from: (d) => "Tritt ab " + d.when + " in Kraft, wenn der Eigentümer sie dann ausführt.",
  until: (d) => "Kann bis " + d.when + " jederzeit in Kraft treten.",
  listing: (d) => "Ein weiterer Token, " + d.symbol + " (" + d.token + ")",
  line: (d) => d.subject + ": " + d.changes + ".",
  heading: (d) => d.subject + ": " + d.changes
}