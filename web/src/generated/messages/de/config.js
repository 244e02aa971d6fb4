// Written by `pnpm codegen` from web/messages.

export default {
  again: "Erneut versuchen",
  strange: {
    mark: "Abgelehnt",
    title: "Das sind nicht die Contracts dieser Seite.",
    before: "Der Server dieser Seite hat eine ",
    after: " gesendet, die andere Contracts nennt als die, für die die Seite gebaut ist. Die Wallet würde gebeten, Token dorthin zu senden; darum wird nichts angezeigt.",
    leave: "Wenn es nicht die eigene Seite ist: verlassen und den Betreiber informieren.",
    own: "Wenn doch: die Contracts dieser Seite eintragen oder die Seite ausliefern, die für die anderen gebaut ist."
  },
  unknown: {
    mark: "Nicht verbunden",
    title: "Diese Seite kennt ihre Chain noch nicht.",
    before: "Sie fragt ihren eigenen Server nach ",
    after: " neben dieser Seite. Die Datei nennt die Chain, ihren RPC, den Indexer und die Contracts. Das hat nicht geklappt: ",
    localBefore: "Auf dem eigenen Rechner: im Repository ",
    localAfter: " ausführen und die ausgegebene Adresse öffnen. Der Befehl schreibt diese Datei und liefert sie aus.",
    serverBefore: "Auf einem Server: die Datei neben ",
    serverAfter: " ablegen; „A public chain“ in docs/network.md sagt, was hineingehört."
  },
  siteNode: "Den Knoten der Seite nutzen"
}