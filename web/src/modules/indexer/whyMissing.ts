import words from "@/messages/indexer.js";
import { IndexerError } from "./ask.ts";

/**
 * Why something of the indexer's is not on the page, as a sentence: it has not come to the block of a new pool or reserve yet, or
 * else `silent`.
 */
export const whyMissing = (error: Error, silent: string): string =>
  error instanceof IndexerError && error.code === "NOT_FOUND" ? words.notIndexed : silent;
