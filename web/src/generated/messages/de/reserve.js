// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  history: {
    title: "Verlauf",
    shows: "Was das Diagramm zeigt",
    span: "Zeitraum",
    csv: "Als CSV speichern",
    csvHint: "Alle Werte des gezeigten Zeitraums mit allen Stellen.",
    over: (d) => d.what + ", " + d.span,
    average: (d) => "Mittel des gezeigten Zeitraums: " + d.entries,
    sources: "Die Vergangenheit kommt vom Indexer, die Gegenwart von der Chain.",
    silent: "Der Indexer antwortet nicht, daher fehlt der Verlauf vorerst.",
    empty: "Noch kein Verlauf.",
    noPrice: "unbekannt",
    holes: "Dünne Linien überbrücken Stunden, für die der Indexer keinen Preis kennt.",
    now: "Jetzt",
    marks: (d) => "Markierungen im Diagramm: " + d.count,
    liquidation: "Liquidation",
    setting: "Geänderte Einstellung",
    marksMissing: "Liquidationen und geänderte Einstellungen fehlen: Der Indexer liefert sie gerade nicht.",
    says: (d) => d.when + ": " + d.entries,
    entry: (d) => d.name + " " + d.value
  },
  spans: {
    day: {
      label: "24 h",
      name: "letzte 24 Stunden"
    },
    week: {
      label: "7 T",
      name: "letzte 7 Tage"
    },
    month: {
      label: "30 T",
      name: "letzte 30 Tage"
    },
    year: {
      label: "1 J",
      name: "letztes Jahr"
    },
    all: {
      label: "Alles",
      name: "gesamte Zeit"
    }
  },
  series: {
    rates: "Zinsen",
    amounts: "Beträge",
    utilisation: "Auslastung",
    price: "Preis",
    target: "Zinssatz am Ziel"
  },
  lines: {
    supplyApy: "Einlagenzins",
    borrowApy: "Kreditzins",
    supplied: "Eingezahlt",
    borrowed: "Verliehen",
    utilisation: "Auslastung",
    low: "Untergrenze",
    high: "Obergrenze",
    target: "Zinssatz am Ziel"
  },
  oracle: {
    unknown: "Dieses Orakel nennt seine Quellen nicht. Seine Adresse steht bei den Regeln.",
    silent: "Der Indexer antwortet nicht, daher fehlen die Quellen gerade. Der Preis selbst kommt von der Chain.",
    role: {
      primary: (d) => "Der Preis von " + d.symbol,
      second: (d) => "Eine zweite Quelle für " + d.symbol,
      ratio: (d) => "Was ein " + d.symbol + " im zugrunde liegenden Token wert ist"
    },
    roleMeaning: {
      primary: "Er ist der Ausgangspunkt der Preisspanne.",
      second: "Weichen beide voneinander ab, reicht die Preisspanne vom einen zum anderen.",
      ratio: "Mit diesem Wert wird der Preis multipliziert."
    },
    noAnswer: "Liefert gerade keine Antwort.",
    answered: (d) => "Antwort " + d.when + ": " + d.answer + ".",
    tooOld: "Das ist zu alt, um zu gelten: Bis zur nächsten Antwort gibt es keinen Preis.",
    limits: (d) => "Eine Antwort gilt " + d.age + " lang und nur zwischen " + d.least + " und " + d.most + ".",
    growth: (d) => "Als Sicherheit zählt jetzt höchstens " + d.cap + ": Am " + d.day + " waren es " + d.snapshot + ", und pro Jahr dürfen " + d.percent + " davon hinzukommen.",
    overCap: "Der Wert liegt gerade darüber: Was darüber liegt, erhöht den Kreditrahmen nicht.",
    deviation: (d) => "Die beiden Quellen dürfen um " + d.percent + " voneinander abweichen. Ein größerer Unterschied ist ein Streitfall: Die Preisspanne reicht dann für bis zu " + d.grace + " vom einen zum anderen, danach gilt die erste Quelle ± " + d.percent + ", bis beide einen Tag lang übereinstimmen.",
    single: "Es gibt keine zweite Quelle zum Vergleich.",
    hours: (d) => plural(d.count, 0, de, { one: "1 Stunde", other: number("de", d.count, 0) + " Stunden" }),
    minutes: (d) => plural(d.count, 0, de, { one: "1 Minute", other: number("de", d.count, 0) + " Minuten" })
  },
  holders: {
    supply: "Einlagen",
    borrow: "Schulden",
    none: "Noch niemand.",
    silent: "Der Indexer antwortet nicht, daher fehlen die Konten vorerst.",
    note: "Vom Indexer. Anteile an allem, was jetzt eingezahlt oder geliehen ist.",
    you: "eigenes Konto"
  },
  curve: {
    nowAt: (d) => "Jetzt, bei " + d.percent + " Auslastung",
    at: (d) => "Bei " + d.percent + " Auslastung",
    says: (d) => d.at + ": Einlagen " + d.supply + ", Kredite " + d.borrow,
    label: "Zinsen nach Auslastung",
    target: "Ziel"
  }
}