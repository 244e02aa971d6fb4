// Written by `pnpm codegen` from web/messages.

export default {
  silent: "The indexer does not answer, so history is missing for now.",
  notIndexed: "The indexer has not indexed this yet, so it is missing for now.",
  behind: (d) => "The indexer is " + d.blocks + " blocks behind, so the newest of the history is missing.",
  behindBy: (d) => "The indexer is " + d.blocks + " blocks behind (" + d.time + "), so the newest of the history is missing.",
  works: "Prices, positions and every action come straight from the chain and work as ever.",
  says: "says the indexer"
}