// Written by `pnpm codegen` from web/messages.

export default {
  part: "Weitere Seiten",
  desk: "Handelstisch",
  deskNote: "Mit einer Person tauschen, kaufen, verkaufen",
  loans: "Darlehen",
  loansNote: "Fester Zinssatz, feste Laufzeit, von Mensch zu Mensch",
  account: "Konto",
  accountNote: "Jede Adresse ansehen",
  liquidations: "Liquidationen",
  liquidationsNote: "Wem sie drohen, was geschah",
  permissions: "Berechtigungen",
  permissionsNote: "Wer für das eigene Konto handeln darf",
  pool: "Pool eröffnen",
  poolNote: "Eigene Token, eigene Regeln",
  alerts: "Warnungen",
  alertsNote: "Meldungen, solange die Seite offen ist",
  network: "Netzwerk",
  networkNote: "Knoten, Contracts, eigener Knoten"
}