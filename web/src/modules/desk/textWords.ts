import type { Flaw } from "@weir/sdk/orders/newOrder";
import type { TextFault } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import words from "@/messages/deskErrors.js";
import { faultIn } from "@/modules/offers/faultIn.ts";

/** Why a text is no order that can be taken here, as a sentence. `desk`: of this site. */
export const sayFault = (fault: TextFault, desk: Address): string => faultIn(words.faults, fault, desk);

const names: ReadonlyMap<string, string> = new Map(Object.entries(words.fields));

/** What is wrong with a field of an order that somebody makes, as a sentence. */
export const sayFlaw = ({ field, reason }: Flaw): string => words.flaws[reason]({ field: names.get(field) ?? field });
