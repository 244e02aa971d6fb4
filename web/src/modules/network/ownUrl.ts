import { networkWords } from "./networkWords.ts";

const words = networkWords.url;

export type OwnUrl = { url: string } | { problem: string };

/** Names of this machine that the policy of the site's server allows (web/serve/serveSite.ts). */
const HERE = new Set(["127.0.0.1", "localhost"]);

/**
 * The address of a node or an indexer as its user typed it, without a slash at the end, or a sentence that says why it
 * cannot be used. Empty text is neither.
 */
export function readOwnUrl(typed: string): OwnUrl | null {
  const text = typed.replace(/[\s\u200b-\u200f\u2060\ufeff"'`]/g, "");
  if (text === "") return null;
  if (/^wss?:\/\//i.test(text)) return { problem: words.websocket };
  if (!/^https?:\/\//i.test(text)) {
    return { problem: URL.canParse(`http://${text}`) ? words.scheme(text) : words.invalid };
  }
  if (!URL.canParse(text)) return { problem: words.invalid };
  const url = new URL(text);
  if (url.username || url.password) return { problem: words.login };
  if (url.protocol === "http:" && !HERE.has(url.hostname)) return { problem: words.plain(url.host) };
  url.hash = "";
  return { url: url.href.replace(/\/+$/, "") };
}
