import type terms from "@/messages/terms.js";

/** A technical term that the site explains. */
export type TermName = keyof typeof terms;
