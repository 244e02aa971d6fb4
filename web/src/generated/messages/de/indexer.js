// Written by `pnpm codegen` from web/messages.

export default {
  silent: "Der Indexer antwortet nicht, daher fehlt der Verlauf vorerst.",
  notIndexed: "Der Indexer hat dies noch nicht erfasst, daher fehlt es vorerst.",
  behind: (d) => "Der Indexer liegt " + d.blocks + " Blöcke zurück, daher fehlt das Neueste im Verlauf.",
  behindBy: (d) => "Der Indexer liegt " + d.blocks + " Blöcke (" + d.time + ") zurück, daher fehlt das Neueste im Verlauf.",
  works: "Preise, Positionen und alle Aktionen kommen direkt von der Chain und funktionieren wie immer.",
  says: "laut Indexer"
}