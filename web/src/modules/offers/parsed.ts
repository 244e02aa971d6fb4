import type { Parsed } from "@/lib/parseAmount.ts";

/** What is wrong with a typed amount; "": nothing. */
export const problemOf = (parsed: Parsed): string => ("problem" in parsed ? parsed.problem : "");
export const amountIn = (parsed: Parsed): bigint | null => ("value" in parsed ? parsed.value : null);
