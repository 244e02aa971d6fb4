// Written by `pnpm codegen` from web/messages.

export default {
  again: "Erneut versuchen",
  strange: {
    mark: "Abgelehnt",
    title: "Das sind nicht die Contracts dieser Seite.",
    leave: "Wenn es nicht die eigene Seite ist: verlassen und den Betreiber informieren.",
    own: "Wenn doch: die Contracts dieser Seite eintragen oder die Seite ausliefern, die für die anderen gebaut ist.",
    why: (d) => "Der Server dieser Seite hat eine " + d.file + " gesendet, die andere Contracts nennt als die, für die die Seite gebaut ist. Die Wallet würde gebeten, Token dorthin zu senden; darum wird nichts angezeigt."
  },
  unknown: {
    mark: "Nicht verbunden",
    title: "Diese Seite kennt ihre Chain noch nicht.",
    why: (d) => "Sie fragt ihren eigenen Server nach " + d.file + " neben dieser Seite. Die Datei nennt die Chain, ihren RPC, den Indexer und die Contracts. Das hat nicht geklappt: " + d.reason,
    local: (d) => "Auf dem eigenen Rechner: im Repository " + d.command + " ausführen und die ausgegebene Adresse öffnen. Der Befehl schreibt diese Datei und liefert sie aus.",
    server: (d) => "Auf einem Server: die Datei neben " + d.page + " ablegen; „A public chain“ in docs/network.md sagt, was hineingehört."
  },
  siteNode: "Den Knoten der Seite nutzen"
}