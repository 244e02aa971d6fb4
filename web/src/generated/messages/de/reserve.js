// Written by `pnpm codegen` from web/messages.

export default {
  history: {
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