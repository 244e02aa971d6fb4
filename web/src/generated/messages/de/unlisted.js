// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  warning: "Diese Seite führt diesen Pool nicht.",
  warningText: "Jeder kann einen Pool eröffnen, mit jedem Token zu jedem Preis. Wer seine Preisquellen gewählt hat, kann sich nehmen, was andere dort einzahlen: Nur einzahlen, was man seinem Eigentümer auch schenken würde. Die Adressen der Token und den Eigentümer mit einer vertrauenswürdigen Quelle vergleichen.",
  title: "Pools anderer",
  intro: (d) => plural(d.count, 0, de, { one: "Auf dieser Chain gibt es einen weiteren Pool, den diese Seite nicht führt.", other: "Auf dieser Chain gibt es " + number("de", d.count, 0) + " weitere Pools, die diese Seite nicht führt." }),
  row: (d) => plural(d.reserves, 0, de, { one: number("de", d.reserves, 0) + " Token", other: number("de", d.reserves, 0) + " Token" }),
  owner: "Eigentümer",
  frozen: "ohne Eigentümer, Einstellungen unveränderlich",
  open: "Anzeigen",
  openThis: (d) => d.name + " anzeigen",
  opened: "Oben zu sehen",
  hide: "Diesen Pool ausblenden",
  notKept: "Dieser Browser merkt sich nicht, welche Pools angezeigt werden: Sie verschwinden, wenn die Seite geschlossen wird.",
  fromIndexer: "Der Knoten durchsucht keine Logs nach ihnen: Was der Indexer verschweigt, fehlt hier.",
  unasked: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " weiterer wird hier nicht geprüft.", other: number("de", d.count, 0) + " weitere werden hier nicht geprüft." }),
  linked: "Der Link führt zu einem Pool, den diese Seite nicht führt.",
  openLinked: "Trotzdem anzeigen"
}