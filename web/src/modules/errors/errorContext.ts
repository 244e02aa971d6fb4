import type { Hex } from "viem";

/** What the sentences can name. Without it they speak of "reserve 2" and of token units. */
export type ExplainContext = {
  reserves?: readonly { id: bigint; symbol: string; decimals: number; token?: Hex }[];
  /** of account, say "USD" */
  unit?: string;
  /** The reserve whose token the action moves, for errors of tokens that do not say which token they are. */
  asset?: bigint;
};
