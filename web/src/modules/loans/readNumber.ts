import { type Parsed, parseAmount } from "@/lib/parseAmount.ts";

/** A typed number that is no amount of a token, such as a percentage or days, in units of its last decimal. A percent sign is left out. */
export const readNumber = (text: string, decimals: number): Parsed =>
  parseAmount(text.replace(/[%\s]/g, ""), decimals, "%");
