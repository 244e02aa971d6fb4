import words from "@/messages/indexer.js";
/** A label for figures that the chain does not confirm. */
export function IndexerSays() {
  return <span className="text-ink-3">{words.says}</span>;
}
