// Written by `pnpm codegen` from web/messages.

export default {
  connect: "Wallet verbinden",
  changes: "Was sich ändert",
  from: "von",
  to: "auf",
  qrLabel: "QR-Code des Links",
  never: "zum Ende aller Zeiten",
  approve: (d) => d.symbol + " freigeben",
  reset: (d) => "Alte Freigabe von " + d.symbol + " auf null setzen",
  approveShares: (d) => "Zugriff auf die Einlage in " + d.symbol + " erlauben",
  revoke: "Rest der Freigabe zurücknehmen",
  source: {
    wallet: (d) => "Wallet: " + d.amount,
    pool: (d) => "Einlage in " + d.pool + ": " + d.amount + ", bringt " + d.apy,
    inWallet: (d) => d.symbol + " in der Wallet",
    inPool: (d) => d.symbol + " in " + d.pool,
    label: "Kommt aus",
    earns: (d) => "Bis zur Verwendung bringt es in " + d.pool + " " + d.apy + "."
  },
  more: "Mehr anzeigen",
  search: {
    start: "Fehlt etwas Eigenes? Das ganze Log der Chain durchsuchen.",
    pending: "Das Log der Chain wird durchsucht …",
    done: "Das ganze Log der Chain ist durchsucht: Hier fehlt nichts.",
    failed: "Der Knoten durchsucht nicht sein ganzes Log. Einen anderen Knoten wählen: siehe „Netzwerk“."
  },
  sink: {
    full: (d) => "Der Pool ist voll: Die Obergrenze für Einlagen in " + d.symbol + " lässt zu wenig Platz."
  }
}