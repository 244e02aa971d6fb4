import { type Explanation, explain } from "@/modules/errors/explain.ts";
import { Doubt } from "@/modules/wallet/doubt.ts";

/** What a contract of offers would revert with, in words; undefined: it is not an error of its own. */
export type RefusalOf = (error: unknown) => Explanation | undefined;

/** Anything that simulating a call may throw, in words. */
export const explainTrial = (error: unknown, refusalOf: RefusalOf): Explanation =>
  refusalOf(error) ?? explain(error, {}, "simulating");

/** The contract's own refusal as what stops a write before the wallet is asked; else the error as it is. */
export function doubtOf(error: unknown, refusalOf: RefusalOf): unknown {
  const refusal = refusalOf(error);
  return refusal ? new Doubt(refusal) : error;
}
