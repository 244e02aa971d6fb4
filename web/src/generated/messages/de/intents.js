// Written by `pnpm codegen` from web/messages.

export default {
  host: "Diese Aktion",
  broken: "Diese Aktion kann nicht angezeigt werden.",
  sentGoOn: (d) => "Schon gesendete Transaktionen laufen weiter: vor dem erneuten Senden in der Wallet nachsehen. " + d.reason,
  words: {
    supply: {
      verb: "Einzahlen",
      title: (d) => d.what + " einzahlen",
      done: (d) => d.what + " eingezahlt"
    },
    supplyCollateral: {
      verb: "Als Sicherheit hinterlegen",
      title: (d) => d.what + " als Sicherheit hinterlegen",
      done: (d) => d.what + " als Sicherheit hinterlegt"
    },
    borrow: {
      verb: "Leihen",
      title: (d) => d.what + " leihen",
      done: (d) => d.what + " geliehen"
    },
    repay: {
      verb: "Tilgen",
      title: (d) => d.what + " tilgen",
      done: (d) => d.what + " getilgt"
    },
    withdraw: {
      verb: "Abheben",
      title: (d) => d.what + " abheben",
      done: (d) => d.what + " abgehoben"
    },
    withdrawCollateral: {
      verb: "Sicherheit abheben",
      title: (d) => d.what + " an Sicherheit abheben",
      done: (d) => d.what + " abgehoben"
    },
    enable: {
      verb: "Schulden damit besichern",
      title: (d) => d.what + ": Schulden damit besichern",
      done: (d) => d.what + ": besichert jetzt Schulden"
    },
    disable: {
      verb: "Nicht mehr als Sicherheit nutzen",
      title: (d) => d.what + ": nicht mehr als Sicherheit nutzen",
      done: (d) => d.what + ": besichert keine Schulden mehr"
    }
  }
}