// Written by `pnpm codegen` from web/messages.

export default {
  markets: "Märkte",
  position: "Meine Position",
  faucet: "Testgeld",
  main: "Hauptmenü",
  more: "Mehr",
  skip: "Zum Inhalt",
  home: "Weir, zu den Märkten",
  wallet: "Die Wallet",
  connection: "Der Zustand der Verbindung",
  "switch": "Der Wechsel des Netzwerks",
  transactions: "Der Stand der Transaktionen",
  thisPage: "Diese Seite",
  light: "Zu hellen Farben wechseln",
  dark: "Zu dunklen Farben wechseln",
  colours: "Farben wechseln",
  unaudited: "Ungeprüft.",
  unauditedNote: "Weirs Contracts hat kein außenstehender Prüfer durchgesehen. Nur einsetzen, was man verlieren kann. Kein Betreiber, keine Betreibergebühr, kein Nutzerkonto: Diese Seite spricht nur mit der Wallet, einem RPC-Knoten und einem Indexer.",
  chain: "Der Zustand der Chain",
  keys: "Tasten",
  keysPart: "Die Liste der Tasten",
  wrongNetwork: "Falsches Netzwerk.",
  wrongNetworkNote: "Bis die Wallet wechselt, lässt sich nichts senden; was den Wechsel anstößt, wurde nicht geladen. Verbindung prüfen oder in der Wallet selbst wechseln.",
  morePart: "Die Liste weiterer Seiten"
}