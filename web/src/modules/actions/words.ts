import intentWords from "@/messages/intents.js";
import type { Intent } from "./intent.ts";

const { words } = intentWords;

/** Names of an action: as a button; as a title and as a result, both of `what`: an amount, or a token. */
type Words = { verb: string; title: (values: { what: string }) => string; done: (values: { what: string }) => string };

export const wordsOf = (intent: { type: Intent["type"]; enabled?: boolean | undefined }): Words =>
  intent.type === "setCollateral" ? words[intent.enabled ? "enable" : "disable"] : words[intent.type];
