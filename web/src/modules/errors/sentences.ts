import type { Problem } from "@weir/sdk/actions/simulate";
import type { ReadError } from "@weir/sdk/errors/readError";
import type { Weth9Args, Weth9Code } from "@weir/sdk/errors/reverts";
import messages from "@/messages/errors.js";
import type { ExplainContext } from "./errorContext.ts";
import { short, Words } from "./errorWords.ts";
import { problemOf } from "./problems.ts";
import { revertValues } from "./revertValues.ts";
import { type Said, said } from "./said.ts";

const { other, problems, reverts } = messages;

/** Complete by the compiler. */
const weth9: { [code in Weth9Code]: (args: Weth9Args<code>, words: Words) => Said } = {
  BalanceTooLow: ([account, balance, needed], words) =>
    said(reverts.ERC20InsufficientBalance, words.balanceTooLow(short(account), balance, needed)),
  AllowanceTooLow: ([, , allowance, needed], words) =>
    said(reverts.ERC20InsufficientAllowance, words.allowanceTooLow(allowance, needed)),
  EtherRefused: ([account]) => said(messages.weth9.EtherRefused, { account: short(account) }),
};

// The code picks the entry for its own arguments; TypeScript cannot follow that pairing through a variable.
type Pick<T> = (args: unknown, words: Words) => T;

/** An error in the language of the site. */
export function errorSaid(read: ReadError, context: ExplainContext): Said {
  // `text`: the innermost message of the error.
  if (read.source === "other") return said(other[read.code], { text: read.args[0] });
  const words = new Words(context);
  if (read.source === "weth9") return (weth9[read.code] as Pick<Said>)(read.args, words);
  const values = (revertValues as Partial<Record<typeof read.code, unknown>>)[read.code] as Pick<unknown> | undefined;
  return said(reverts[read.code], values?.(read.args, words) as never);
}

/** Why the core would refuse an action that is not signed yet. */
export const problemSaid = (problem: Problem, context: ExplainContext): Said => problemOf(problem, new Words(context));

/** The user approved less than the action takes. Token units. */
export const shortfallSaid = (approved: bigint, needed: bigint, context: ExplainContext): Said =>
  said(problems.ApprovalTooLow, new Words(context).shortfall(approved, needed));
