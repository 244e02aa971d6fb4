import { readStored, writeStored } from "@/lib/storage.ts";
import words from "@/messages/language.js";

const KEY = "weir.language";

/** The same page in the other language, relative to this edition's folder. `path`: below the edition, as Next's router has it. */
export const inOtherLanguage = (path: string, search: string): string =>
  `${words.root}${path.replace(/^\//, "")}${search}`;

/** Whether to offer the other language: the browser prefers it, and the user did not decline. */
export function offersOther(preferred: readonly string[]): boolean {
  const first = preferred.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => tag === "en" || tag === "de");
  return first === words.tag && readStored(KEY) === null;
}

/** Ends the offer, because the user chose one of the languages. Without storage the page offers it again. */
export const settleLanguage = (): void => void writeStored(KEY, "chosen");
