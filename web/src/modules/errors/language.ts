import type { Problem } from "@weir/sdk/actions/simulate";
import type { ReadError } from "@weir/sdk/errors/readError";
import type { Hex } from "viem";

/** What the sentences can name. Without it they speak of "reserve 2" and of token units. */
export type ExplainContext = {
  reserves?: readonly { id: bigint; symbol: string; decimals: number; token?: Hex }[];
  /** of account, say "USD" */
  unit?: string;
  /** The reserve whose token the action moves, for errors of tokens that do not say which token they are. */
  asset?: bigint;
};

/** A sentence, and what to do next. */
export type Said = [sentence: string, remedy: string];

/** The sentences of one language. */
export type Language = {
  error(read: ReadError, context: ExplainContext): Said;
  problem(problem: Problem, context: ExplainContext): Said;
  /** The user approved less than the action takes. Token units. */
  shortfall(approved: bigint, needed: bigint, context: ExplainContext): Said;
};
