// Written by `pnpm codegen` from web/messages.

export default {
  ltv: {
    name: "LTV",
    stopped: (d) => "Nichts, solange " + d.symbol + " angehalten ist.",
    meaning: (d) => "100 " + d.symbol + " besichern neue Schulden bis " + d.debt + "."
  },
  threshold: {
    name: "Liquidationsschwelle",
    meaning: "Erreichen die Schulden diesen Anteil an den Sicherheiten, dürfen andere sie tilgen und dafür Sicherheiten nehmen.",
    falling: (d) => "Erreichen die Schulden diesen Anteil an den Sicherheiten, dürfen andere sie tilgen und dafür Sicherheiten nehmen. Die Schwelle sinkt bis " + d.time + " auf " + d.percent + "."
  },
  bonus: {
    name: "Liquidationsbonus",
    value: (d) => "Bis " + d.percent,
    meaning: (d) => "Nichts bei einem Gesundheitsfaktor von 1, der ganze Bonus ab " + d.health + ": Wer am frühesten liquidiert, erhält am wenigsten."
  },
  collateral: {
    name: "Sicherheit",
    value: "Nein",
    meaning: (d) => d.symbol + " kann in diesem Pool keine Schulden besichern."
  },
  reserveFactor: {
    name: "Reservefaktor",
    meaning: "Der Teil der Zinsen, den der Pool behält. Bis er ausgezahlt ist, trägt er Verluste vor den Einlegern."
  },
  supplyCap: {
    name: "Obergrenze der Einlagen",
    meaning: "So viel dürfen alle zusammen höchstens einzahlen."
  },
  borrowCap: {
    name: "Obergrenze der Schulden",
    meaning: "So viel dürfen alle zusammen höchstens leihen."
  },
  noCap: "Keine",
  target: {
    name: "Ziel der Auslastung",
    still: (d) => "Volle Auslastung kostet das " + d.times + "-Fache des Zinssatzes am Ziel. Der Zinssatz am Ziel ändert sich nie.",
    moving: (d) => "Volle Auslastung kostet das " + d.times + "-Fache des Zinssatzes am Ziel. Er steigt langsam, solange die Auslastung über dem Ziel liegt, und sinkt, solange sie darunter liegt, zwischen " + d.least + " und " + d.most + " pro Jahr."
  },
  addresses: {
    token: "Token",
    oracle: "Orakel",
    owner: "Eigentümer des Pools",
    noOwner: "keiner: Die Einstellungen sind unveränderlich",
    nextOwner: "Angeboten an",
    guardian: "Wächter",
    noGuardian: "keiner: Nichts lässt sich anhalten",
    ownerAlone: "nur der Eigentümer",
    fees: "Gebühren gehen an",
    noFees: "niemanden: Sie decken zuerst Verluste"
  }
}