// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  none: "Auf dieser Chain gibt es keine Darlehen zwischen zwei Personen: Weir wurde hier bereitgestellt, bevor es sie gab. Leihen lässt sich aus den Pools.",
  make: "Angebot machen",
  connect: "Wallet verbinden",
  close: "Schließen",
  haveLink: "Angebot aus Link, Text oder Datei öffnen",
  checking: "Wird mit der Chain geprüft …",
  book: {
    title: "Angebote",
    tabs: "Was angeboten wird",
    lend: "Darlehen geboten",
    borrow: "Darlehen gesucht",
    sale: "Forderungen zu kaufen",
    list: "Angebote in dieser Liste",
    loading: "Die Angebote werden geladen",
    failed: "Weder der Knoten noch der Indexer liefert eine Liste. Ein Angebot, das als Link vorliegt, lässt sich trotzdem öffnen.",
    withoutChain: "Der Knoten durchsucht sein Log nicht: Diese Angebote kommen vom Indexer, der welche weglassen kann.",
    withoutIndexer: "Der Indexer antwortet nicht: Diese Angebote stehen im Log der Chain. Angebote, die nur beim Indexer liegen, fehlen.",
    empty: "Das bietet gerade niemand an. Ein eigenes Angebot machen?",
    hidden: (d) => plural(d.count, 0, de, { one: "Ein Angebot, das sich gerade nicht annehmen lässt, ist ausgeblendet.", other: number("de", d.count, 0) + " Angebote, die sich gerade nicht annehmen lassen, sind ausgeblendet." }),
    showAll: "Alle zeigen",
    yours: "Eigenes",
    until: (d) => "bis " + d.when,
    lends: (d) => "Verleiht " + d.amount,
    borrows: (d) => "Leiht " + d.amount,
    sells: (d) => "Verkauft eine Forderung über " + d.amount,
    rate: (d) => d.rate + " p. a. für " + d.term,
    cover: (d) => select(d.isPawn, { true: "Pfand", other: "Preisgeschützt" }) + " · gegen " + d.collateral + select(d.hasLtv, { true: " · Beleihung " + d.percent, other: "" }),
    pawn: "Pfand",
    priced: "Preisgeschützt",
    saleLine: (d) => d.percent + " des fälligen Betrags, " + d.yield + " p. a. bis zur Fälligkeit",
    noYield: "keine Rendite mehr",
    token: "Token",
    anyToken: "Alle"
  },
  mine: {
    title: "Eigene Darlehen",
    note: "Was dieses Konto geliehen hat.",
    empty: "Dieses Konto schuldet niemandem etwas.",
    connect: "Eine Wallet verbinden, um eigene Darlehen und Forderungen zu sehen.",
    failed: "Der Knoten durchsucht sein Log nicht, daher lassen sich Darlehen nicht auflisten. Einen anderen Knoten wählen: siehe „Netzwerk“.",
    withoutIndexer: "Der Indexer antwortet nicht: Darlehen und Forderungen stehen im Log der Chain, und alles funktioniert."
  },
  claims: {
    title: "Eigene Forderungen",
    note: "Was andere diesem Konto schulden. Eine Forderung ist ein Token (ERC-721), der sich verkaufen und weitergeben lässt.",
    empty: "Diesem Konto schuldet niemand etwas."
  },
  public: {
    title: "Für jeden offen",
    note: "Darlehen im Verzug, deren Sicherheit versteigert wird, und solche, die sich liquidieren oder umschulden lassen."
  },
  loan: {
    due: (d) => d.amount + " fällig",
    line: (d) => d.collateral + " hinterlegt, " + d.rate + " p. a.",
    lent: (d) => d.amount + " verliehen",
    paid: "Tilgungen warten",
    over: (d) => "beendet: " + d.how,
    ends: {
      repaid: "getilgt",
      seized: "Sicherheit an den Gläubiger gefallen",
      liquidated: "liquidiert",
      bought: "Sicherheit versteigert",
      rolled: "zur Schuld in einem Pool geworden",
      refinanced: "umfinanziert"
    },
    timeline: "Verlauf",
    marks: {
      start: "Geliehen",
      rolls: "Umschuldbar",
      maturity: "Fälligkeit",
      grace: "Nachfrist endet",
      auction: "Auktion endet"
    },
    phases: {
      term: "Läuft",
      grace: "Überfällig",
      auction: "In Auktion",
      over: "Im Verzug"
    },
    next: {
      matures: (d) => "Fällig in " + d.time + ". Dann beginnt die Nachfrist; die Zinsen laufen weiter.",
      defaults: (d) => "Überfällig. In " + d.time + " beginnt der Verzug, und die Sicherheit kann eingezogen werden.",
      auctionEnds: (d) => "In Auktion: Wer zahlt, bekommt von Minute zu Minute mehr von der Sicherheit. In " + d.time + " darf der Gläubiger den Rest einziehen.",
      canBeTaken: "Der Gläubiger darf jetzt die ganze Sicherheit einziehen.",
      canBeLiquidated: "Kann jetzt liquidiert werden: Der fällige Betrag übersteigt den vereinbarten Teil des Werts der Sicherheit."
    }
  },
  days: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Tag", other: number("de", d.count, 0) + " Tage" }),
  hours: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Stunde", other: number("de", d.count, 0) + " Stunden" })
}