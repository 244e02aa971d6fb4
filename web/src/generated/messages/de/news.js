// Written by `pnpm codegen` from web/messages.

export default {
  confirmed: (d) => d.what + ": erledigt.",
  refused: {
    title: (d) => d.what + ": von der Chain abgelehnt.",
    note: "Ein Block enthält die Transaktion, aber sie ist dort gescheitert. Geändert hat sich nichts, nur das Gas ist bezahlt."
  },
  partial: {
    title: (d) => d.what + ": nur ein Teil wurde ausgeführt.",
    note: "Die Wallet hat die Schritte nicht zusammengehalten, und einer wurde abgelehnt. Position und Freigaben ansehen."
  },
  cancelled: {
    title: (d) => d.what + ": in der Wallet abgebrochen.",
    note: "Das hatte keine Wirkung. Bei Bedarf erneut senden."
  },
  replaced: {
    title: (d) => d.what + ": Eine andere Transaktion ist an ihre Stelle getreten.",
    note: "Das hatte keine Wirkung. Vor dem erneuten Senden die andere Transaktion in der Wallet ansehen."
  },
  dropped: {
    title: (d) => d.what + ": vom Netzwerk verworfen.",
    note: "Kein Block enthält sie, und der Knoten, der sie hatte, wartet nicht mehr auf sie. In der Wallet nachsehen, dann erneut senden."
  },
  gone: {
    title: (d) => d.what + ": in keinem Block mehr.",
    note: "Das Netzwerk hat sich für eine andere Kette von Blöcken entschieden. Sie kann von selbst zurückkommen; vor dem erneuten Senden nachsehen."
  },
  back: (d) => d.what + ": wieder in einem Block."
}