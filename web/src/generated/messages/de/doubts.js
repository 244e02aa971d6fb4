// Written by `pnpm codegen` from web/messages.

export default {
  foreignReserve: {
    sentence: (d) => "Der Knoten dieser Seite nennt für " + d.symbol + " aus " + d.pool + " eine Reserve eines anderen Pools.",
    remedy: "Es wurde nichts signiert. Der Knoten liegt falsch: diese Seite mit einem anderen nutzen."
  },
  remedy: "Es wurde nichts signiert. Einer der beiden Knoten liegt falsch: herausfinden, welcher, bevor hier etwas signiert wird.",
  reserve: (d) => "Der eigene Knoten von " + d.wallet + " kennt kein " + d.symbol + " in " + d.pool + "; der Knoten dieser Seite schon.",
  token: (d) => "Der eigene Knoten von " + d.wallet + " nennt für " + d.symbol + " in " + d.pool + " den Token " + d.own + "; der Knoten dieser Seite nennt " + d.shown + ".",
  decimals: (d) => "Der eigene Knoten von " + d.wallet + " nennt für " + d.symbol + " " + d.own + " Nachkommastellen, der Knoten dieser Seite " + d.shown + ". Jeder Betrag wiche vom angezeigten ab.",
  symbol: (d) => "Der eigene Knoten von " + d.wallet + " nennt diesen Token " + d.own + ", der Knoten dieser Seite " + d.shown + ".",
  unconfirmed: {
    error: (d) => "Der eigene Knoten von " + d.wallet + " bestätigt nicht, was signiert werden soll: Er antwortet mit einem Fehler (" + d.reason + ").",
    late: (d) => "Der eigene Knoten von " + d.wallet + " bestätigt nicht, was signiert werden soll: Innerhalb von " + d.seconds + " s kam keine Antwort.",
    remedy: (d) => "Es wurde nichts signiert. In " + d.wallet + " das Netzwerk prüfen, dann erneut versuchen."
  },
  noWallet: "keine Wallet ist verbunden",
  foreignNode: {
    sentence: (d) => "Der Knoten dieser Seite bedient Chain " + d.reported + "; diese Aktion ist für Chain " + d.chainId + ".",
    remedy: (d) => "Es wurde nichts signiert. Der Betreiber dieser Seite muss in config.json einen Knoten der Chain " + d.chainId + " eintragen."
  }
}