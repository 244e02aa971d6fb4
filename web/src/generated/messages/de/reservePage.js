// Written by `pnpm codegen` from web/messages.

export default {
  loading: "Die Reserve wird geladen",
  title: (d) => d.symbol + " in " + d.pool,
  none: "Unbekannte Reserve",
  noneTitle: "Diese Reserve gibt es nicht.",
  noneNote: "Kein Pool dieser Website führt sie. Vielleicht gehört der Link zu einer anderen Chain.",
  markets: "Märkte",
  supplyApy: "Einlagenzins",
  borrowApy: "Kreditzins",
  utilisation: "Auslastung",
  target: (d) => "Ziel " + d.percent,
  aYear: "eff. p. a.",
  supplied: "Eingezahlt",
  borrowed: "Verliehen",
  idle: "Verfügbar",
  totals: "Die Summen dieser Reserve",
  yours: "Die Position hier",
  history: "Der Verlauf",
  inWallet: (d) => "In der Wallet: " + d.amount,
  youSupply: (d) => "Eingezahlt: " + d.amount,
  yourCollateral: (d) => "Sicherheiten: " + d.amount,
  youOwe: (d) => "Schulden: " + d.amount,
  toPosition: "Meine Position",
  blocks: {
    history: "Verlauf",
    curve: "Zinsen nach Auslastung",
    rules: "Die Regeln hier",
    oracle: "Woher der Preis kommt",
    holders: "Die größten Konten",
    lately: "Was zuletzt geschah"
  },
  noEvents: "In dieser Reserve ist noch nichts geschehen."
}