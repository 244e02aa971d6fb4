import type { Flaw } from "@weir/sdk/orders/newOrder";
import words from "@/messages/deskErrors.js";

const names: ReadonlyMap<string, string> = new Map(Object.entries(words.fields));

/** What is wrong with a field of an order that somebody makes, as a sentence. */
export const sayFlaw = ({ field, reason }: Flaw): string => words.flaws[reason]({ field: names.get(field) ?? field });
