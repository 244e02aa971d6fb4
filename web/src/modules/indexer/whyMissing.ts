import words from "@/messages/indexer.js";
import { IndexerError } from "./ask.ts";

/** Why a page lacks what the indexer tells, as a sentence: the block of a new pool or reserve is not indexed yet, or else `silent`. */
export const whyMissing = (error: Error, silent: string): string =>
  error instanceof IndexerError && error.code === "NOT_FOUND" ? words.notIndexed : silent;
