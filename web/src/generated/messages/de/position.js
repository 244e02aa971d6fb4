// Written by `pnpm codegen` from web/messages.

export default {
  loading: "Die Position wird geladen",
  whose: "Wessen Position?",
  whoseNote: "Nach dem Verbinden einer Wallet ist hier ihre Position zu sehen.",
  connect: "Wallet verbinden",
  inPool: (d) => "Die Position in " + d.pool,
  history: "Der Verlauf",
  nothing: "Noch nichts vorhanden.",
  first: (d) => "Token holen: " + d.link + ". Auf dieser Chain sind sie Spielgeld.",
  faucet: "Testgeld",
  second: (d) => "Einen davon einzahlen: " + d.link + ". Ab dann bringt er Zinsen, und er lässt sich wieder abheben.",
  marketsPage: "Märkte",
  third: "Die Einlage Schulden besichern lassen und einen anderen Token dagegen leihen. Vor der Signatur zeigt der Dialog, wie sicher die Position danach ist.",
  untouched: (d) => "Keine Position in " + d.names + ".",
  or: (d) => d.one + " oder " + d.other,
  markets: "Zu den Märkten"
}