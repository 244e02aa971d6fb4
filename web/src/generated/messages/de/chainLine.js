// Written by `pnpm codegen` from web/messages.

export default {
  block: (d) => "Block " + d.number,
  final: (d) => "endgültig bis " + d.number,
  noNode: "kein Knoten antwortet",
  from: (d) => "von " + d.host,
  foreign: (d) => d.host + " bedient Chain " + d.chainId,
  silent: (d) => d.host + " antwortet nicht",
  behind: (d) => d.host + " hängt zurück",
  network: "Netzwerk",
  liquidated: "Der Hinweis auf Liquidationen",
  indexer: "Der Zustand des Indexers",
  alerts: "Die Überwachung der Warnungen"
}